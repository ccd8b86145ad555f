import assert from "node:assert/strict";
import { test } from "node:test";
import { Figures } from "../../static/js/cockpit/figures.js";

const answering = (...answers) => {
  const asked = [];
  const fetch = async (url, options) => {
    asked.push({ url, ...options.headers });
    const { status = 200, tag = "", body = {} } = answers.shift();
    return { status, ok: status < 300, headers: new Map([["ETag", tag]]), json: async () => body };
  };
  return { asked, fetch };
};

test("figures are fetched, and only again when they are new", async () => {
  const { asked, fetch } = answering({ tag: '"7"', body: { seq: 7 } }, { status: 304 });
  const figures = new Figures("/figures", fetch);
  assert.deepEqual(await figures.ask(), { seq: 7 });
  assert.equal(await figures.ask(), null);
  assert.deepEqual(asked, [{ url: "/figures" }, { url: "/figures", "If-None-Match": '"7"' }]);
});

test("a server that does not answer is told", async () => {
  const { fetch } = answering({ status: 500 });
  await assert.rejects(new Figures("/figures", fetch).ask(), /500/);
});

test("whoever watches is told at once, and may stop", async () => {
  const { fetch } = answering({ body: { seq: 1 } });
  const figures = new Figures("/figures", fetch);
  const told = await new Promise((resolve) => figures.watch(resolve, resolve));
  figures.stop();
  assert.deepEqual(told, { seq: 1 });
});
