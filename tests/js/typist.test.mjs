import assert from "node:assert/strict";
import { test } from "node:test";
import { typist } from "../../static/js/room/typist.js";
import { FakeTimers } from "./fakes.mjs";

const PERSONA = { card: "", type: "persona" };
const NOTHING = { card: "", type: "" };

function maya() {
  const timers = new FakeTimers();
  const told = [];
  return { timers, told, ...typist((what) => told.push(what), { timers, now: () => timers.now() }) };
}

test("every key pressed within half a second is told once", async () => {
  const { writes, timers, told } = maya();
  writes(PERSONA);
  writes(PERSONA);
  assert.deepEqual(told, [PERSONA]);
  await timers.advance(500);
  writes(PERSONA);
  assert.deepEqual(told, [PERSONA, PERSONA]);
});

test("whoever leaves the keys alone is told to rest", async () => {
  const { writes, timers, told } = maya();
  writes(PERSONA);
  await timers.advance(8000);
  assert.deepEqual(told, [PERSONA, NOTHING]);
});

test("whoever posts rests at once, and only once", async () => {
  const { writes, rests, timers, told } = maya();
  writes(PERSONA);
  rests();
  rests();
  await timers.advance(8000);
  assert.deepEqual(told, [PERSONA, NOTHING]);
});

test("whoever has not begun has nothing to stop", () => {
  const { rests, told } = maya();
  rests();
  assert.deepEqual(told, []);
});
