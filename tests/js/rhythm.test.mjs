import assert from "node:assert/strict";
import { test } from "node:test";
import { nowIn, outline, rhythm, shade } from "../../static/js/cockpit/rhythm.js";

const DAY = [
  { id: "a", minutes: 15, share: "plenary", type: "lobby" },
  { id: "b", minutes: 35, share: "dark", type: "team_build" },
  { id: "c", minutes: 10, share: "daylight", type: "ballot", ballot: true },
  { id: "d", minutes: 40, share: "plenary", type: "break" },
];

test("unseen work is dark, votes are grey, what all see is open, breaks are gaps", () => {
  assert.deepEqual(DAY.map(shade), ["open", "dark", "vote", "pause"]);
});

test("bars stand where their minutes begin", () => {
  const bars = rhythm(DAY);
  assert.deepEqual(bars.map((bar) => bar.x), [0, 72, 240]);
  assert.ok(bars.every((bar) => bar.width > 0));
});

test("bars of one shade are one outline", () => {
  assert.equal(outline(rhythm(DAY), "dark"), "M72.00 0h166.60v10h-166.60z");
  assert.equal(outline(rhythm(DAY), "pause"), "");
});

test("now is where the running round has got to", () => {
  const rows = [{ ...DAY[0], started_at: "x", start: 0, end: 900_000 }, { ...DAY[1], started_at: "y", start: 900_000, end: 3_000_000 }];
  assert.equal(nowIn(rows, 900_000 + 1_050_000), 312);
  assert.equal(nowIn([], 0), null);
});
