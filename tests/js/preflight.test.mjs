import assert from "node:assert/strict";
import { test } from "node:test";
import { tryEvents, trySocket } from "../../static/js/preflight/lines.js";
import { tryAddress, tryKeeping, tryPosts } from "../../static/js/preflight/trials.js";
import { report, sentences, verdict } from "../../static/js/preflight/verdict.js";
import { FakeEvents, FakeStorage, FakeTimers, settle } from "./fakes.mjs";

/** A websocket that says back what it hears, until the test changes that. */
class Echo {
  sent = [];
  says = (text) => text;

  send(text) {
    this.sent.push(text);
    const answer = this.says(text);
    if (answer !== undefined) queueMicrotask(() => this.onmessage?.({ data: answer }));
  }
  close() {
    this.closed = true;
  }
}

function venture() {
  const timers = new FakeTimers();
  const socket = new Echo();
  const heard = [];
  const found = trySocket({ open: () => socket, now: () => timers.now(), timers, progress: (s) => heard.push(s) });
  return { timers, socket, heard, found };
}

test("a websocket that opens, carries much and stays is good", async () => {
  const { timers, socket, heard, found } = venture();
  await timers.advance(40);
  socket.onopen();
  await timers.advance(31_000);
  assert.deepEqual(await found, { state: "good", ms: 40, seconds: 30 });
  assert.deepEqual(heard, [0, 5, 10, 15, 20, 25, 30]);
  assert.equal(socket.sent[0].length, 16_000);
  assert.ok(socket.closed);
});

test("one that is refused, one that nobody answers", async () => {
  const refused = venture();
  refused.socket.onclose({ code: 1006 });
  assert.deepEqual(await refused.found, { state: "bad", why: "refused" });
  const silent = venture();
  await silent.timers.advance(5_000);
  assert.deepEqual(await silent.found, { state: "bad", why: "silent", seconds: 5 });
});

test("one that carries little, one that is cut, one that falls silent", async () => {
  const little = venture();
  little.socket.says = (text) => text.slice(0, 4096);
  little.socket.onopen();
  assert.deepEqual(await little.found, { state: "bad", why: "frame" });
  const cut = venture();
  cut.socket.onopen();
  await cut.timers.advance(12_000);
  cut.socket.onclose({ code: 1006 });
  assert.deepEqual(await cut.found, { state: "bad", why: "cut", seconds: 12 });
  const mute = venture();
  mute.socket.onopen();
  await mute.timers.advance(1_000);
  mute.socket.says = () => undefined;
  await mute.timers.advance(30_000);
  assert.equal((await mute.found).why, "cut");
});

function listening() {
  const timers = new FakeTimers();
  const events = new FakeEvents();
  const found = tryEvents({ listen: () => events, now: () => timers.now(), timers });
  const tick = (at) => events.say(JSON.stringify({ at }));
  return { timers, events, found, tick };
}

test("events that come as they are told are good", async () => {
  const { timers, events, found, tick } = listening();
  for (const at of [0, 400, 800, 1200]) {
    await timers.advance(400);
    tick(at);
  }
  events.end(1000);
  assert.deepEqual(await found, { state: "good", n: 4, ms: 400 });
  assert.ok(events.closed);
});

test("events that were kept back until the end are not", async () => {
  const { timers, events, found, tick } = listening();
  await timers.advance(4_000);
  for (const at of [0, 400, 800, 1200]) tick(at);
  events.end(1000);
  assert.deepEqual(await found, { state: "bad", why: "held", seconds: 4 });
});

test("events that break off, never come, or are refused are not", async () => {
  const broken = listening();
  broken.tick(0);
  broken.events.fail();
  const silent = listening();
  await silent.timers.advance(15_000);
  const refused = listening();
  refused.events.fail();
  const full = listening();
  full.events.end(1013);
  const why = await Promise.all([broken, silent, refused, full].map(async ({ found }) => (await found).why));
  assert.deepEqual(why, ["lost", "silent", "refused", "refused"]);
});

const server = ({ journey = [20, 30, 400, 25, 20, 40, 10], ahead = 0, cookie = true, whole = true } = {}) => {
  const time = { now: 1000 };
  const journeys = [...journey];
  const post = async (body) => {
    const ms = journeys.shift() ?? 10;
    const there = time.now + ms / 2 + ahead;
    time.now += ms;
    return { now: there, bytes: whole ? body.length : 4096, cookie };
  };
  return { post, now: () => time.now };
};

test("posts tell the way there and back, the clock, what arrives and whether cookies come back", async () => {
  const found = await tryPosts(server({ ahead: 3_000 }));
  assert.deepEqual([found.trip.ms, found.trip.state], [25, "good"]);
  assert.deepEqual([found.clock.seconds, found.clock.state], [3, "good"]);
  assert.deepEqual([found.posts.state, found.cookies.state], ["good", "good"]);
});

test("a slow way and a wrong clock are worth a look", async () => {
  const found = await tryPosts(server({ journey: Array(7).fill(800), ahead: 600_000 }));
  assert.deepEqual([found.trip.state, found.clock.state], ["fair", "fair"]);
});

test("what arrives in part, cookies that are lost, and a server that does not answer", async () => {
  const found = await tryPosts(server({ cookie: false, whole: false }));
  assert.deepEqual([found.posts.why, found.cookies.why], ["cut", "lost"]);
  const nobody = await tryPosts({ post: async () => Promise.reject(new TypeError("network")), now: () => 0 });
  assert.deepEqual([nobody.posts.state, nobody.cookies.state], ["bad", "unknown"]);
});

test("storage that is full, forbidden or forgetful keeps nothing", () => {
  const full = Object.assign(new FakeStorage(), { full: true });
  const forbidden = () => {
    throw new Error("SecurityError");
  };
  assert.equal(tryKeeping(() => new FakeStorage()).state, "good");
  for (const storage of [() => full, forbidden, () => null]) assert.equal(tryKeeping(storage).state, "bad");
});

test("the address says how the page came", () => {
  assert.deepEqual(tryAddress({ protocol: "https:", hostname: "here", port: "" }), {
    state: "good", why: "plain", host: "here", port: "443",
  });
  assert.equal(tryAddress({ protocol: "http:", hostname: "here", port: "8000" }).state, "fair");
});

const [good, bad, fair] = ["good", "bad", "fair"].map((state) => ({ state, why: "refused" }));
const all = { address: fair, socket: good, events: good, posts: good, trip: good, clock: good, storage: good, cookies: good };

test("a workshop needs posts, cookies, and one of the two ways", () => {
  assert.equal(verdict(all), "good");
  assert.equal(verdict({ ...all, socket: bad }), "second");
  for (const broken of [{ socket: bad, events: bad }, { posts: bad }, { cookies: bad }])
    assert.equal(verdict({ ...all, ...broken }), "bad");
});

test("a result is said with what to do about it, and all of it as text", async () => {
  const say = (key, values = {}) => `${key}${values.host ? `@${values.host}` : ""}`;
  assert.deepEqual(sentences(say, "socket", bad, { host: "here" }), ["socket_refused@here", "socket_refused_do@here"]);
  assert.deepEqual(sentences(say, "socket", good, { host: "here" }), ["socket_good@here", ""]);
  const text = report(say, { ...all, socket: bad }, {}, ["http://here"]);
  assert.deepEqual(text.split("\n").slice(0, 4), [
    "all_second", "http://here", "", "[fair] address: address_refused address_refused_do",
  ]);
  await settle();
});
