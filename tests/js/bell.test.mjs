import assert from "node:assert/strict";
import { test } from "node:test";
import { bellFace, digits, toldBetween } from "../../static/js/room/bell.js";

const NOON = Date.parse("2026-10-14T12:00:00Z");
const round = (more) => ({ state: "open", minutes: 10, ends_at: "2026-10-14T12:10:00Z", grace_seconds: 30, ...more });
const after = (seconds) => NOON + seconds * 1000;

test("digits are minutes and seconds, and hours when there are any", () => {
  assert.deepEqual([760, 48, 0, 3725].map(digits), ["12:40", "0:48", "0:00", "1:02:05"]);
});

test("the ring empties as the round goes on", () => {
  assert.deepEqual(bellFace(round(), NOON), { state: "running", seconds: 600, share: 1 });
  assert.deepEqual(bellFace(round(), after(300)), { state: "running", seconds: 300, share: 0.5 });
  assert.equal(bellFace(round(), after(552)).state, "last");
  assert.equal(bellFace(round(), after(591)).state, "ticking");
});

test("after the bell there are thirty seconds to finish a sentence, then none", () => {
  assert.deepEqual(bellFace(round(), after(610)), { state: "grace", seconds: 20, share: 0 });
  assert.equal(bellFace(round(), after(631)).state, "over");
});

test("a round that was cut short has its thirty seconds from then on", () => {
  const cut = round({ state: "closed", closed_at: "2026-10-14T12:05:00Z" });
  assert.deepEqual(bellFace(cut, after(310)), { state: "grace", seconds: 20, share: 0 });
});

test("a pause keeps what was left", () => {
  assert.deepEqual(bellFace(round({ state: "paused", left: 300, ends_at: null }), after(999)), { state: "paused", seconds: 300, share: 0.5 });
});

test("without a round there is no bell", () => {
  assert.equal(bellFace({}, NOON).state, "none");
  assert.equal(bellFace(undefined, NOON).state, "none");
});

test("five minutes, one minute and ten seconds are said once each", () => {
  assert.equal(toldBetween(301, 300), 300);
  assert.equal(toldBetween(300, 299), null);
  assert.equal(toldBetween(62, 58), 60);
  assert.equal(toldBetween(11, 10), 10);
  assert.equal(toldBetween(Infinity, 700), null);
});
