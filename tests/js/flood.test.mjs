// Strangers who came with the code since some time of today are found; nobody else is.

import assert from "node:assert/strict";
import { test } from "node:test";

import { flood, lastTime } from "../../static/js/components/cockpit_flood.js";

const NOW = new Date(2026, 8, 14, 12, 30).getTime();
const at = (hours, minutes) => new Date(2026, 8, 14, hours, minutes).toISOString();

function given(people, time) {
  const asked = [];
  const found = flood();
  found.$store = { clock: { now: NOW }, room: { all: () => people } };
  found.close = () => {};
  found.ask = (...said) => asked.push(said);
  found.time = time;
  return { found, asked };
}

const CAST = [
  { name: "Maya", role: "participant", present: true, came: at(12, 0) },
  { name: "Eve", role: "participant", present: true, came: at(12, 20) },
  { name: "Mal", role: "participant", present: true, waiting: true, came: at(12, 21) },
  { name: "Gwen", role: "guest", present: true, came: at(12, 22) },
  { name: "Gone", role: "participant", present: false, came: at(12, 23) },
  { name: "Fay", role: "facilitator", present: true, came: null },
];

test("whoever came with the code since then is named, waiting or not", () => {
  assert.equal(given(CAST, "12:20").found.names, "Eve, Mal");
});

test("without a time nobody is meant", () => {
  assert.deepEqual(given(CAST, "").found.newcomers, []);
});

test("removing them asks once, with the time as the server reads it", () => {
  const { found, asked } = given(CAST, "12:20");
  found.remove();
  const [key, values, kind, data] = asked[0];
  assert.deepEqual([key, kind, values.count], ["newcomers", "remove_newcomers", 2]);
  assert.deepEqual(data, { since: at(12, 20) });
});

test("of many a few are named", () => {
  const many = Array.from({ length: 9 }, (_, n) => ({ ...CAST[1], name: `Bot ${n}` }));
  assert.equal(given(many, "12:00").found.names, "Bot 0, Bot 1, Bot 2, Bot 3, Bot 4 …");
});

test("a time that is still to come today was yesterday", () => {
  assert.equal(lastTime("12:31", NOW), new Date(2026, 8, 13, 12, 31).getTime());
  assert.equal(lastTime("12:30", NOW), NOW);
});
