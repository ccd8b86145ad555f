import assert from "node:assert/strict";
import { test } from "node:test";
import { mayHandIn, methods, moved } from "../../static/js/ballots/methods.js";
import { mayGive } from "../../static/js/ballots/purses.js";

const OPTIONS = [{ id: "a" }, { id: "b" }, { id: "c" }];
const DOTS = { dots_per_voter: 3, max_per_option: 2 };
const paper = (method, state, params = {}) => methods[method].paper({ ...methods[method].blank(OPTIONS), ...state }, params);

test("dots run out, and no option takes more than its most", () => {
  const state = { given: { a: 2 } };
  assert.equal(methods.dots.left(state, DOTS), 1);
  assert.equal(mayGive("dots", state, DOTS, "a"), false);
  assert.equal(mayGive("dots", state, DOTS, "b"), true);
  assert.equal(mayGive("dots", { given: { a: 2, b: 1 } }, DOTS, "c"), false);
});

test("a dot can be taken back, but not one that was never given", () => {
  assert.equal(mayGive("dots", { given: { a: 1 } }, DOTS, "a", -1), true);
  assert.equal(mayGive("dots", { given: { a: 0 } }, DOTS, "a", -1), false);
});

test("a paper says only what was given", () => {
  assert.deepEqual(paper("dots", { given: { a: 2, b: 0 } }), { dots: { a: 2 } });
});

test("points over the budget cannot be handed in, nor unspent ones where all must be spent", () => {
  const state = { given: { a: 60, b: 30 } };
  assert.equal(mayHandIn("points", state, { budget: 100, exact: false }), true);
  assert.equal(mayHandIn("points", state, { budget: 80, exact: false }), false);
  assert.equal(mayHandIn("points", state, { budget: 100, exact: true }), false);
});

test("quadratic votes cost their square", () => {
  assert.equal(methods.quadratic.left({ given: { a: 9, b: 3 } }, { credits: 100 }), 10);
  assert.equal(mayGive("quadratic", { given: { a: 9, b: 4 } }, { credits: 100 }, "b"), false);
  assert.equal(methods.quadratic.most({ credits: 100 }), 10);
});

test("who cannot judge says so", () => {
  assert.deepEqual(paper("score", { given: { a: 5, b: null } }), { scores: { a: 5, b: null } });
  assert.equal(mayHandIn("score", { given: {} }, {}), false);
});

test("the ends of a scale come from the ballot", () => {
  assert.deepEqual(methods.score.bounds({ min: 1, max: 4 }), [1, 4]);
  assert.deepEqual(methods.maturity.bounds({ stages: [1, 2, 3, 4] }), [1, 4]);
  assert.deepEqual(methods.impact_effort.bounds({ scale: [1, 5] }), [1, 5]);
});

test("an order starts as it is shown and is written as a ranking", () => {
  assert.deepEqual(paper("schulze", {}), { ranking: ["a", "b", "c"] });
});

test("a row moves to a place, not beyond the ends", () => {
  assert.deepEqual(moved(["a", "b", "c"], "c", 0), ["c", "a", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], "a", 9), ["b", "c", "a"]);
  assert.deepEqual(moved(["a", "b", "c"], "b", -3), ["b", "a", "c"]);
});

test("only options placed on both axes are written down", () => {
  const placed = { a: [4, 2], b: [3, null] };
  assert.deepEqual(paper("impact_effort", { placed }), { placements: { a: [4, 2] } });
  assert.equal(mayHandIn("impact_effort", { placed: { b: [3, null] } }, {}), false);
});

test("an objection needs its reason, consent does not", () => {
  assert.equal(mayHandIn("consent", { answer: "objection", reason: " " }, {}), false);
  assert.equal(mayHandIn("consent", { answer: "consent", reason: "" }, {}), true);
  assert.deepEqual(paper("consent", { answer: "objection", reason: "too dear " }), { answer: "objection", reason: "too dear" });
});

test("a fist is a number of fingers", () => {
  assert.equal(mayHandIn("fist_to_five", { fingers: null }, {}), false);
  assert.deepEqual(paper("fist_to_five", { fingers: 0 }), { fingers: 0, reason: null });
});

test("no choice is an abstention", () => {
  assert.deepEqual(paper("single_choice", {}), { abstain: true });
  assert.deepEqual(paper("single_choice", { choice: "b" }), { choice: "b" });
});

test("marks are as many as one likes; options without are left out", () => {
  assert.deepEqual(paper("heat", { marks: { a: ["would_use"], b: [] } }), { marks: { a: ["would_use"] } });
});
