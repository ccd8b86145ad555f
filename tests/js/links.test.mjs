// A link is shown only under the place it opens, whatever order the server answers in.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { links } from "../../static/js/components/cockpit_links.js";
import { settle } from "./fakes.mjs";

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

/** The panel, and how to answer what it asked for a place. */
function given() {
  const waiting = {};
  globalThis.fetch = (path, { body }) =>
    new Promise((answered) => {
      waiting[JSON.parse(body).place] = (answer) => answered({ json: async () => answer });
    });
  const panel = links();
  panel.$store = { room: { boot: { links: { links: "/links" } }, say: (key) => key } };
  panel.$nextTick = () => {};
  const answers = async (place, answer = { url: `/l/${place}`, links: [place] }) => {
    waiting[place](answer);
    await settle();
  };
  return { panel, answers };
}

test("the link that was made is shown with its place", async () => {
  const { panel, answers } = given();
  panel.link("screen");
  await answers("screen");
  assert.deepEqual([panel.url, panel.placeWords], ["/l/screen", "link_screen"]);
});

test("while another is made, the one before is not there to be copied", async () => {
  const { panel, answers } = given();
  panel.link("screen");
  await answers("screen");
  panel.link("sponsor");
  assert.deepEqual([panel.url, panel.placeWords], ["", "link_sponsor"]);
  await answers("sponsor");
  assert.equal(panel.url, "/l/sponsor");
});

test("an answer that comes late does not stand under another place", async () => {
  const { panel, answers } = given();
  panel.link("screen");
  panel.link("sponsor");
  await answers("sponsor");
  await answers("screen", { url: "/l/screen", links: ["sponsor", "screen"] });
  assert.deepEqual([panel.url, panel.placeWords], ["/l/sponsor", "link_sponsor"]);
  assert.deepEqual(panel.made, ["sponsor", "screen"]);
});

test("where none could be made, the reason is told and nothing is there to be copied", async () => {
  const { panel, answers } = given();
  panel.link("screen");
  await answers("screen", { sentence: "Only facilitators do that." });
  assert.deepEqual([panel.url, panel.problem], ["", "Only facilitators do that."]);
});
