import assert from "node:assert/strict";
import { test } from "node:test";
import { reach } from "../../static/js/components/reach.js";
import { roomStore } from "../../static/js/room/store.js";

globalThis.document = { documentElement: { lang: "en" } };
const { cockpit } = await import("../../static/js/components/cockpit_page.js");
const { rail } = await import("../../static/js/components/cockpit_rail.js");

const NINE = Date.parse("2026-10-14T09:00:00Z");
const iso = (minutes) => new Date(NINE + minutes * 60_000).toISOString();
const round = (id, n, more) => ({ id, n, title: id, planned_start: n * 10, planned: 10, minutes: 10, state: "pending", ...more });
const HELD = { state: "closed", started_at: iso(0), ends_at: iso(10), closed_at: iso(10) };

/** A part of a page inside its page, as Alpine nests them. */
function part(stage, ...components) {
  const room = roomStore({ boot: {}, say: (key) => key, send: () => {}, whisper: () => {} });
  room.show({ set: { room: { stage }, "agenda/held": round("held", 0, HELD), "agenda/left": round("left", 1), "agenda/rest": round("rest", 2) } });
  const all = Object.assign({}, ...components.map(Object.getOwnPropertyDescriptors));
  return Object.defineProperties({ $store: { room, clock: { now: NINE + 3_600_000 } } }, all);
}

test("in a closed workshop nobody is asked to be ready, to raise a hand or to park", () => {
  assert.deepEqual(["running", "closed", "archived"].map((stage) => part(stage, reach()).isOpen), [true, false, false]);
});

test("the agenda of a closed workshop has nothing to come", () => {
  const titles = (stage) => part(stage, cockpit(), rail()).next.map(({ title }) => title);
  assert.deepEqual([titles("running"), titles("closed")], [["left", "rest"], []]);
  assert.equal(part("closed", cockpit(), rail()).rest.length, 0);
});

test("a closed workshop is neither ahead nor behind", () => {
  assert.equal(part("running", cockpit(), rail()).standing, "minutes_behind");
  assert.equal(part("closed", cockpit(), rail()).standing, "");
  assert.equal(part("closed", cockpit(), rail()).late, 0);
});

test("rounds that a closed workshop did not hold have no time and are not to come", () => {
  const [held, left] = part("closed", cockpit()).rows;
  assert.deepEqual([held.state, left.state, left.start, left.moved], ["closed", "unheld", null, false]);
});
