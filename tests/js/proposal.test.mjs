import assert from "node:assert/strict";
import { test } from "node:test";
import { planFor, promises, trimsOf } from "../../static/js/cockpit/proposal.js";

const NOON = Date.parse("2026-09-14T12:00:00Z");
const MINUTE = 60_000;
const fit = {
  resumes: "2026-09-14T12:00:00Z",
  points: [{ round: "lunch", title: "Lunch", at: "2026-09-14T12:30:00Z" }, { round: null, title: "", at: "2026-09-14T17:00:00Z" }],
  plans: [
    { trims: {}, late: [0, 0], left: [0, 0] },
    { trims: { fire: 9 }, late: [1, 1], left: [0, 0] },
    { trims: { fire: 9 }, late: [2, 2], left: [1, 0] },
  ],
};
const rows = [{ id: "borrow", title: "Borrow", minutes: 15 }, { id: "fire", title: "Fire", minutes: 10 }];

test("before the room has a plan there is none", () => {
  assert.equal(planFor({}, NOON), null);
  assert.equal(planFor(fit, null), null);
});

test("on time nothing is to be trimmed", () => {
  assert.deepEqual(planFor(fit, NOON).trims, {});
  assert.deepEqual(planFor(fit, NOON - 5 * MINUTE).trims, {});
});

test("minutes that pass, and minutes that would be given, choose the plan", () => {
  assert.deepEqual(planFor(fit, NOON + 1.9 * MINUTE).trims, { fire: 9 });
  assert.deepEqual(planFor(fit, NOON, 1).trims, { fire: 9 });
  assert.equal(planFor(fit, NOON + MINUTE, 1).points[0].left, 1);
});

test("beyond what was worked out the last plan holds", () => {
  assert.equal(planFor(fit, NOON, 40).points[0].late, 2);
});

test("trims are told in the order of the agenda, by how much", () => {
  assert.deepEqual(trimsOf(planFor(fit, NOON, 1), rows), [{ id: "fire", title: "Fire", minutes: 9, by: 1 }]);
});

test("what is kept and what is not are told apart", () => {
  assert.deepEqual(promises(planFor(fit, NOON)), { keeps: null, fails: [] });
  assert.equal(promises(planFor(fit, NOON, 1)).keeps.title, "Lunch");
  const late = promises(planFor(fit, NOON, 2));
  assert.equal(late.keeps.round, null);
  assert.deepEqual(late.fails.map((point) => point.left), [1]);
  const both = { points: [{ round: "lunch", late: 9, left: 5 }, { round: "tea", late: 5, left: 4 }, { round: null, late: 4, left: 2 }] };
  assert.deepEqual(promises(both).fails.map((point) => point.left), [5, 2]);
});
