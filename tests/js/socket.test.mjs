import assert from "node:assert/strict";
import { test } from "node:test";
import { backoff } from "../../static/js/room/backoff.js";
import { Clock } from "../../static/js/room/clock.js";
import { RoomSocket } from "../../static/js/room/socket.js";
import { FakeTimers, FakeWebSocket, settle } from "./fakes.mjs";

const NOON = "2026-10-14T12:00:00Z";
const yo = (c = "c1") => ({ t: "yo", v: 1, c, now: NOON });
const ev = (p, c, set = {}) => ({ t: "ev", p, c, set, gone: [] });

async function arrive({ picture = async () => ({ cursor: "c1", set: {} }) } = {}) {
  const timers = new FakeTimers();
  const room = { timers, lines: [], frames: [], pictures: 0, statuses: [], tried: [] };
  room.socket = new RoomSocket({
    timers,
    tab: "tab-1",
    build: "b1",
    clock: new Clock(() => timers.now()),
    connect: () => room.lines[room.lines.push(new FakeWebSocket()) - 1],
    fetchPicture: () => ((room.pictures += 1), picture(room)),
    onPicture: () => {},
    onFrame: (frame) => room.frames.push(frame),
    onStatus: (status, { code }) => room.statuses.push(code ? [status, code] : status),
    random: () => 1,
    tried: (answered) => room.tried.push(answered),
  });
  await room.socket.start();
  return room;
}

async function inside(options) {
  const room = await arrive(options);
  room.lines[0].accept();
  room.lines[0].say(yo());
  return room;
}

const kinds = (line) => line.sent.map(({ t }) => t);

test("it fetches the picture, then says hi from there", async () => {
  const room = await inside();
  assert.deepEqual(room.lines[0].sent[0], { t: "hi", c: "c1", tab: "tab-1", b: "b1" });
  assert.deepEqual(room.statuses, ["open"]);
});

test("frames that follow each other are folded", async () => {
  const room = await inside();
  room.lines[0].say(ev("c1", "c2"));
  room.lines[0].say(ev("c2", "c3"));
  assert.deepEqual(room.frames.map(({ c }) => c), ["c2", "c3"]);
});

test("a gap is never folded over: it fetches the whole and says hi again on the same line", async () => {
  const room = await inside({ picture: async ({ pictures }) => ({ cursor: pictures === 1 ? "c1" : "c9", set: {} }) });
  room.lines[0].say(ev("c4", "c5"));
  room.lines[0].say(ev("c5", "c6"));
  await settle();
  assert.deepEqual([room.frames.length, room.pictures, room.lines.length], [0, 2, 1]);
  assert.equal(room.lines[0].sent.at(-1).c, "c9");
  room.lines[0].say(yo("c9"));
  room.lines[0].say(ev("c9", "c10"));
  assert.equal(room.frames.length, 1);
});

test("a reset from the server does the same", async () => {
  const room = await inside();
  room.lines[0].say({ t: "reset", why: "rights" });
  await settle();
  assert.deepEqual([room.pictures, room.lines[0].sent.at(-1).t], [2, "hi"]);
});

test("nothing goes out before the room has answered", async () => {
  const room = await arrive();
  room.lines[0].accept();
  assert.equal(room.socket.send({ t: "do" }), false);
  room.lines[0].say(yo());
  assert.equal(room.socket.send({ t: "do" }), true);
});

test("a broken line comes back by itself, from where it was", async () => {
  const room = await inside();
  room.lines[0].say(ev("c1", "c2"));
  room.lines[0].drop(1006);
  await room.timers.advance(300);
  room.lines[1].accept();
  assert.equal(room.lines[1].sent[0].c, "c2");
  assert.equal(room.pictures, 1);
});

test("the pause grows to ten seconds and is spread by chance", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 15, 16].map((n) => backoff(n, () => 1)), [300, 600, 1200, 2400, 3000, 3000, 10_000]);
  assert.equal(backoff(5, () => 0.5), 1500);
});

test("a restart says when to come back", async () => {
  const room = await inside();
  room.lines[0].say({ t: "bye", why: "restart", retry_ms: 2000 });
  room.lines[0].drop(1012);
  await room.timers.advance(2999);
  assert.equal(room.lines.length, 1);
  await room.timers.advance(1);
  assert.equal(room.lines.length, 2);
});

test("a seat that is gone is not asked for again", async () => {
  const room = await inside();
  room.lines[0].drop(4503);
  await room.timers.advance(60_000);
  assert.deepEqual([room.statuses.at(-1), room.lines.length], [["ended", 4503], 1]);
});

test("no picture for us means the same as no seat", async () => {
  const room = await arrive({
    picture: async () => {
      throw Object.assign(new Error("401"), { final: 4501 });
    },
  });
  assert.deepEqual([room.statuses, room.lines.length], [[["ended", 4501]], 0]);
});

test("refused before a word was said, it asks over HTTP why", async () => {
  const room = await arrive();
  room.lines[0].drop(1006);
  await room.timers.advance(300);
  assert.equal(room.pictures, 2);
});

test("thirty-five silent seconds mean that nobody is there", async () => {
  const room = await inside();
  await room.timers.advance(34_000);
  room.lines[0].say(ev("c1", "c1"));
  await room.timers.advance(34_000);
  assert.equal(room.lines.length, 1);
  await room.timers.advance(1_500);
  assert.equal(room.lines.length, 2);
});

test("after a wake, no answer in three seconds ends the line at once", async () => {
  const room = await inside();
  room.socket.prod();
  assert.equal(kinds(room.lines[0]).at(-1), "ping");
  await room.timers.advance(3_400);
  assert.equal(room.lines.length, 2);
});

test("after a wake, an answer keeps the line", async () => {
  const room = await inside();
  room.socket.prod();
  room.lines[0].say({ t: "pong", at: room.timers.now(), now: Date.parse(NOON) });
  await room.timers.advance(4_000);
  assert.equal(room.lines.length, 1);
});

test("a wake does not wait for a pause to end", async () => {
  const room = await inside();
  room.lines[0].drop(1006);
  room.socket.prod();
  await settle();
  assert.equal(room.lines.length, 2);
});

test("a line on which nobody says a word is lost after five seconds", async () => {
  const room = await arrive();
  room.lines[0].accept();
  await room.timers.advance(5_300);
  assert.deepEqual([room.lines.length, room.pictures, room.tried], [2, 2, [false]]);
});

test("how a line went is told: it was answered, or it was lost though the server was just there", async () => {
  const room = await inside();
  room.lines[0].drop(1006);
  await room.timers.advance(300);
  room.lines[1].drop(1006); // perhaps the server is gone
  await room.timers.advance(600);
  assert.deepEqual([room.pictures, room.tried], [2, [true]]);
  room.lines[2].drop(1006); // the picture could be fetched, so it was lost on its way
  await room.timers.advance(1_200);
  room.lines[3].drop(1012); // the server said so itself
  assert.deepEqual(room.tried, [true, false]);
});

test("an answer that came another way sets the clock, and does not prove that the line is alive", async () => {
  const room = await inside();
  room.socket.prod();
  room.lines[0].onaside({ data: JSON.stringify({ t: "pong", at: room.timers.now(), now: Date.parse(NOON) }) });
  room.lines[0].onaside({ data: JSON.stringify({ t: "ok", i: "a" }) });
  assert.deepEqual(room.frames.at(-1), { t: "ok", i: "a" });
  await room.timers.advance(3_400);
  assert.equal(room.lines.length, 2);
});

/** Two resets; their pictures arrive when the test says so, in any order. */
async function resyncingTwice() {
  const asked = [];
  let first = true;
  const picture = async () => {
    if (first) return (first = false), { cursor: "c1", set: {} };
    return new Promise((give, fail) => asked.push({ give: (cursor) => give({ cursor, set: {} }), fail }));
  };
  const room = await inside({ picture });
  room.lines[0].say({ t: "reset", why: "gap" });
  room.lines[0].say({ t: "reset", why: "rights" });
  await settle();
  return { room, asked };
}

test("a picture that was asked for before another one counts no more when it arrives later", async () => {
  const { room, asked } = await resyncingTwice();
  asked[1].give("c9");
  await settle();
  asked[0].give("c5");
  await settle();
  assert.deepEqual(room.lines[0].sent.filter(({ t }) => t === "hi").map(({ c }) => c), ["c1", "c9"]);
  room.lines[0].say(yo("c9"));
  room.lines[0].say(ev("c9", "c10"));
  assert.deepEqual(room.frames.map(({ c }) => c), ["c10"]);
});

test("a picture that does not arrive breaks no line that has another one", async () => {
  const { room, asked } = await resyncingTwice();
  asked[1].give("c9");
  await settle();
  room.lines[0].say(yo("c9"));
  asked[0].fail(new Error("timeout"));
  await settle();
  assert.equal(room.socket.send({ t: "do" }), true);
});
