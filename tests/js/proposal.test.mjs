import assert from "node:assert/strict";
import { test } from "node:test";
import { proposal } from "../../static/js/cockpit/proposal.js";

const MINUTE = 60_000;
let start = 0;
const row = (id, minutes, trim_to, type = "team_build") => {
  const each = { id, title: id, type, state: "pending", minutes, trim_to, start: (start + 4) * MINUTE, end: (start + 4 + minutes) * MINUTE, plan: start * MINUTE };
  start += minutes;
  return each;
};
start = 0;
const MORNING = [row("borrow", 15, 13), row("fire", 10, 8), row("lunch", 45, 45, "break"), row("canvas", 50, 40), row("close", 10, 10)];

test("nothing is proposed on time, or early", () => {
  assert.equal(proposal(MORNING, 0), null);
  assert.equal(proposal(MORNING, -3), null);
});

test("lunch is kept by trimming what comes before it", () => {
  const { trims, left, keeps } = proposal(MORNING, 4);
  assert.deepEqual(trims.map(({ id, minutes, by }) => [id, minutes, by]), [["borrow", 13, 2], ["fire", 8, 2]]);
  assert.equal(left, 0);
  assert.equal(keeps.title, "lunch");
});

test("if lunch cannot be kept, the end is, with as few rounds as possible", () => {
  const { trims, keeps, left } = proposal(MORNING, 9);
  assert.deepEqual(trims.map(({ id, by }) => [id, by]), [["canvas", 9]]);
  assert.equal(keeps, null);
  assert.equal(left, 0);
});

test("a break is trimmed only when nothing else gives enough", () => {
  const late = [row("build", 20, 18), row("tea", 20, 5, "break"), row("close", 10, 10)];
  assert.deepEqual(proposal(late, 4).trims.map(({ id, by }) => [id, by]), [["build", 2], ["tea", 2]]);
});

test("what no trimming can save is said", () => {
  assert.equal(proposal(MORNING, 30).left, 16);
});

test("when nothing can be trimmed nothing is proposed", () => {
  assert.equal(proposal([row("close", 10, 10)], 5), null);
});
