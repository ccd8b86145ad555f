import assert from "node:assert/strict";
import { test } from "node:test";
import { asksOf, nextType, openAsks } from "../../static/js/room/asks.js";

const ask = (type, least, most, done, per = "team") => ({ type, least, most, done, per });
const round = (...asks) => ({ state: "open", asks });

test("what is still missing is written next, then what there is room for", () => {
  assert.equal(nextType(round(ask("promise", 1, 1, 1), ask("service", 2, 3, 1))), "service");
  assert.equal(nextType(round(ask("promise", 0, 2, 1), ask("service", 2, 3, 2))), "promise");
  assert.equal(nextType(round(ask("promise", 1, 1, 1))), "");
});

test("no most means always one more", () => {
  assert.equal(openAsks(round(ask("frame", 1, null, 9))).length, 1);
});

test("what is asked of each person is counted for this person", () => {
  assert.equal(asksOf(round(ask("pledge", 0, 1, 0, "person")), { pledge: 1 })[0].done, 1);
  assert.deepEqual(openAsks(round(ask("pledge", 0, 1, 0, "person")), { pledge: 1 }), []);
});

test("after the bell nothing is asked for", () => {
  assert.deepEqual(openAsks({ ...round(ask("frame", 1, 4, 0)), state: "closed" }), []);
  assert.equal(nextType({}), "");
});
