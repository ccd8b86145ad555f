import assert from "node:assert/strict";
import { test } from "node:test";
import { EventLine } from "../../static/js/room/event_line.js";
import { FakeEvents, settle } from "./fakes.mjs";

const addresses = {
  events: new URL("http://here/rooms/K7QM4XTE/events?as=participant&tab=t1"),
  posts: new URL("http://here/rooms/K7QM4XTE/do?as=participant&tab=t1"),
};

/** `answers` come one for each post; without one, the server takes it and says nothing. */
async function opened({ answers = [] } = {}) {
  const room = { streams: [], posted: [], told: [], aside: [], gone: [] };
  room.line = new EventLine(addresses, {
    later: queueMicrotask,
    listen: (address) => room.streams[room.streams.push(new FakeEvents(address)) - 1],
    async fetch(address, { method, body }) {
      assert.deepEqual([address, method], [addresses.posts, "POST"]);
      room.posted.push(body);
      const { status = 204, body: said = "" } = answers.shift() ?? {};
      if (status === 0) throw new TypeError("network");
      return { ok: status < 400, status, text: async () => said };
    },
  });
  room.line.onopen = () => room.told.push("open");
  room.line.onmessage = ({ data }) => room.told.push(data);
  room.line.onaside = ({ data }) => room.aside.push(data);
  room.line.onclose = ({ code }) => room.gone.push(code);
  await settle();
  return room;
}

const says = (line, frame) => line.send(JSON.stringify(frame));
const hi = (line, c = "c1") => says(line, { t: "hi", c });

test("it is open without asking anybody, and a hello asks for events from its cursor", async () => {
  const room = await opened();
  assert.deepEqual([room.told, room.line.readyState, room.streams.length], [["open"], 1, 0]);
  hi(room.line, "c 1");
  assert.equal(room.streams[0].address.searchParams.get("c"), "c 1");
  assert.equal(room.streams[0].address.searchParams.get("tab"), "t1");
  room.streams[0].say('{"t":"yo"}');
  assert.equal(room.told.at(-1), '{"t":"yo"}');
});

test("another hello follows from another cursor, and the first stream is heard no more", async () => {
  const room = await opened();
  hi(room.line);
  hi(room.line, "c9");
  assert.deepEqual(room.streams.map(({ closed }) => closed), [true, false]);
  room.streams[0].fail();
  assert.deepEqual(room.gone, []);
});

test("frames are posted in order, one post after the other", async () => {
  const room = await opened();
  for (const n of [1, 2, 3]) says(room.line, { t: "do", n });
  assert.equal(room.posted.length, 1);
  await settle();
  assert.deepEqual(room.posted, ['{"t":"do","n":1}', '{"t":"do","n":2}\n{"t":"do","n":3}']);
});

test("an outbox that was long offline goes in several posts", async () => {
  const room = await opened();
  for (let n = 0; n < 20; n++) says(room.line, { t: "do", n });
  await settle();
  const sizes = room.posted.map((body) => body.split("\n").length);
  assert.equal(sizes.reduce((all, size) => all + size), 20);
  assert.ok(Math.max(...sizes) <= 6);
});

test("a server that does not hold the stream answers the post itself", async () => {
  const room = await opened({ answers: [{ status: 200, body: '{"t":"ok","i":"a"}\n{"t":"no","i":"b"}\n' }] });
  says(room.line, { t: "do" });
  await settle();
  assert.deepEqual(room.aside, ['{"t":"ok","i":"a"}', '{"t":"no","i":"b"}']);
});

test("the last event says why it ends", async () => {
  const room = await opened();
  hi(room.line);
  room.streams[0].end(4503);
  assert.deepEqual([room.gone, room.line.readyState, room.streams[0].closed], [[4503], 3, true]);
});

test("a stream that breaks off is a line that is lost, once", async () => {
  const room = await opened();
  hi(room.line);
  room.streams[0].fail();
  room.streams[0].fail();
  assert.deepEqual([room.gone, room.streams[0].closed], [[1006], true]);
});

for (const status of [0, 403, 429, 503]) {
  test(`a post that is not taken (${status}) is a line that is lost; the rest waits for the next one`, async () => {
    const room = await opened({ answers: [{ status }] });
    says(room.line, { t: "do", n: 1 });
    says(room.line, { t: "do", n: 2 });
    await settle();
    assert.deepEqual([room.gone, room.posted.length], [[1006], 1]);
  });
}

test("whoever hangs up at once never opens", async () => {
  const room = { told: [] };
  const line = new EventLine(addresses, { later: queueMicrotask });
  line.onopen = () => room.told.push("open");
  line.close();
  await settle();
  assert.deepEqual([room.told, line.readyState], [[], 3]);
});
