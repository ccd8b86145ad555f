import assert from "node:assert/strict";
import { test } from "node:test";
import { Shelf } from "../../static/js/room/keep.js";
import { Ways } from "../../static/js/room/ways.js";
import { FakeStorage } from "./fakes.mjs";

const MINUTES = 60_000;

/** A tab of this browser; a reload keeps `storage` and `time`. */
function tab({ storage = new FakeStorage(), time = { now: 0 } } = {}) {
  const ways = new Ways({
    socket: () => "socket",
    stream: () => "stream",
    shelf: new Shelf(storage, "charrette/"),
    now: () => time.now,
  });
  return { ways, storage, time, goes: (answered) => [ways.open(), ways.tried(answered)][0] };
}

test("a websocket is tried first, and kept while it works", () => {
  const { goes } = tab();
  assert.deepEqual([goes(true), goes(true), goes(false), goes(true), goes(false), goes(true)], Array(6).fill("socket"));
});

test("two sockets that never said a word are enough: then the stream", () => {
  const { goes } = tab();
  assert.deepEqual([goes(false), goes(false), goes(true), goes(true)], ["socket", "socket", "stream", "stream"]);
});

test("a reload remembers it", () => {
  const here = tab();
  [here.goes(false), here.goes(false), here.goes(true)];
  assert.equal(tab(here).goes(true), "stream");
});

test("after five minutes a socket is worth one more try", () => {
  const here = tab();
  [here.goes(false), here.goes(false), here.goes(true)];
  here.time.now = 6 * MINUTES;
  assert.deepEqual([here.goes(false), here.goes(true)], ["socket", "stream"]);
  here.time.now = 12 * MINUTES;
  assert.deepEqual([here.goes(true), here.goes(false), here.goes(true)], ["socket", "socket", "socket"]);
});

test("after a reload too, one more failure is enough", () => {
  const here = tab();
  [here.goes(false), here.goes(false), here.goes(true)];
  here.time.now = 6 * MINUTES;
  const again = tab(here);
  assert.deepEqual([again.goes(false), again.goes(true)], ["socket", "stream"]);
});

test("where streams get lost as well, sockets are tried again", () => {
  const { goes } = tab();
  assert.deepEqual(Array.from({ length: 6 }, () => goes(false)), ["socket", "socket", "stream", "socket", "socket", "stream"]);
});
