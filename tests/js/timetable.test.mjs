import assert from "node:assert/strict";
import { test } from "node:test";
import { behind, split, timetable } from "../../static/js/cockpit/timetable.js";

const NINE = Date.parse("2026-10-14T09:00:00Z");
const clock = (minutes) => NINE + minutes * 60_000;
const iso = (minutes) => new Date(clock(minutes)).toISOString();
const round = (id, planned_start, minutes, more) => ({ id, title: id, planned_start, planned: minutes, minutes, trim_to: minutes, state: "pending", ...more });
const ran = (from, to) => ({ state: "closed", started_at: iso(from), ends_at: iso(to), closed_at: iso(to) });
const runs = (from, to) => ({ state: "open", started_at: iso(from), ends_at: iso(to) });
const DAY = [round("arrive", 0, 15), round("build", 15, 35), round("share", 50, 15), round("lunch", 65, 45)];
const change = (changes) => DAY.map((each) => ({ ...each, ...changes[each.id] }));

test("before the start the plan begins now", () => {
  const rows = timetable(DAY, NINE);
  assert.deepEqual(rows.map((row) => row.plan), [clock(0), clock(15), clock(50), clock(65)]);
  assert.ok(rows.every((row) => !row.moved));
  assert.equal(behind(rows), 0);
});

test("an extension moves everything behind it", () => {
  const rows = timetable(change({ arrive: ran(0, 15), build: runs(15, 54) }), clock(40));
  assert.deepEqual(rows.map((row) => row.start), [clock(0), clock(15), clock(54), clock(69)]);
  assert.deepEqual(rows.map((row) => row.moved), [false, false, true, true]);
  assert.equal(behind(rows), 4);
});

test("a bell that rang long ago moves the rest with the clock", () => {
  const rows = timetable(change({ arrive: ran(0, 15) }), clock(25));
  assert.equal(rows[1].start, clock(25));
  assert.equal(behind(rows), 10);
});

test("a pause keeps what was left", () => {
  const paused = { state: "paused", started_at: iso(15), ends_at: null, left: 600 };
  assert.equal(timetable(change({ arrive: ran(0, 15), build: paused }), clock(60))[2].start, clock(70));
});

test("a skipped round takes no time, an inserted one has no plan", () => {
  const rows = timetable([...change({ arrive: ran(0, 15), build: { state: "skipped" } }), round("more", null, 5, { inserted: true })], clock(15));
  assert.equal(rows[1].start, null);
  assert.equal(rows[2].start, clock(15));
  assert.equal(rows[4].plan, null);
  assert.equal(behind(rows), -30);
});

test("a day lies behind, is now, or is still to come", () => {
  const { done, now, next } = split(timetable(change({ arrive: ran(0, 15), build: runs(15, 50) }), clock(20)));
  assert.deepEqual([done.map((row) => row.id), now.id, next.map((row) => row.id)], [["arrive"], "build", ["share", "lunch"]]);
  const between = split(timetable(change({ arrive: ran(0, 15) }), clock(16)));
  assert.deepEqual([between.done.length, between.now, between.next.length], [1, null, 3]);
  assert.equal(split(timetable(DAY, NINE)).next.length, 4);
});
