import assert from "node:assert/strict";
import { test } from "node:test";
import { pictureFetcher } from "../../static/js/room/whole.js";

const answering = (status, body) => async () => new Response(body === undefined ? "" : JSON.stringify(body), { status });

test("the whole picture comes as it was sent", async () => {
  assert.deepEqual(await pictureFetcher("/p", answering(200, { cursor: "c1", set: {} }))(), { cursor: "c1", set: {} });
});

test("whoever has no seat any more is told as the socket would tell", async () => {
  await assert.rejects(pictureFetcher("/p", answering(403, { sentence: "No." })), { final: 4501, elsewhere: undefined });
});

test("whoever has another part now is told where it is", async () => {
  await assert.rejects(pictureFetcher("/p", answering(403, { elsewhere: "/rooms/X/run" })), { elsewhere: "/rooms/X/run" });
});

test("a server in trouble is asked again later", async () => {
  await assert.rejects(pictureFetcher("/p", answering(503)), { final: undefined });
});
