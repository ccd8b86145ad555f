import assert from "node:assert/strict";
import { test } from "node:test";
import { grid, longest, since, slots, writing } from "../../static/js/cockpit/tile.js";

const NOON = Date.parse("2026-10-14T12:00:00Z");
const ago = (seconds) => new Date(NOON - seconds * 1000).toISOString();
const drawn = (asked) => slots(asked).map((slot) => (slot.full ? "#" : slot.welcome ? "." : "o")).join("");

test("slots are cards made, cards asked for, and one more that is welcome", () => {
  assert.equal(drawn([{ least: 1, most: 1, done: 1 }, { least: 2, most: 3, done: 1 }]), "##o.");
  assert.equal(drawn([{ least: 2, most: 2, done: 0 }]), "oo");
  assert.equal(drawn([{ least: 1, most: null, done: 3 }]), "###");
  assert.equal(drawn([{ least: 0, most: 3, done: 0 }]), ".");
  assert.equal(drawn([]), "");
});

test("many cards do not burst the tile", () => {
  assert.equal(slots([{ least: 12, most: 20, done: 15 }]).length, 8);
});

test("who writes is who sent a sign of it", () => {
  const members = [{ id: "p1", name: "Maya" }, { id: "p2", name: "Ana" }];
  assert.deepEqual(writing(members, { p2: { type: "service", card: "" } }), ["Ana"]);
});

test("time since the last card is seconds, then minutes", () => {
  assert.equal(since(null, NOON), null);
  assert.deepEqual(since(ago(2), NOON), { n: 0, unit: "now" });
  assert.deepEqual(since(ago(43), NOON), { n: 43, unit: "seconds" });
  assert.deepEqual(since(ago(200), NOON), { n: 3, unit: "minutes" });
});

test("four teams sit two by two, six three by two, nine three by three", () => {
  assert.deepEqual([2, 3, 4, 6, 9, 12].map((n) => Object.values(grid(n)).join("x")), ["2x1", "3x1", "2x2", "3x2", "3x3", "4x3"]);
});

test("a small card says what is longest on it", () => {
  assert.equal(longest([{ text: "Ida" }, { text: "a call in time" }, { text: "small" }]), "a call in time");
  assert.equal(longest(), "");
});
