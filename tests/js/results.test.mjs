import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, kindOf, rows, shown } from "../../static/js/results/bars.js";
import { points, spread } from "../../static/js/results/grid.js";
import { duels, margin, verdict } from "../../static/js/results/verdict.js";

const list = (names) => names.join(", ");
const keys = (ballot) => verdict(ballot, list).map((sentence) => sentence.key);
const options = (...labels) => labels.map((label) => ({ id: label.toLowerCase(), label, team: null }));
const turnout = { eligible: 24, papers: 23, abstained: 0 };

const DOTS = {
  method: "dots",
  params: { select: 3 },
  options: options("Scan", "Printer", "Queue", "Refund", "Bag"),
  selected: ["scan", "refund"],
  result: { turnout, totals: { scan: 16, printer: 9, queue: 9, refund: 13, bag: 7 }, rank: { scan: 1, refund: 2, printer: 3, queue: 3, bag: 5 }, tied: ["printer", "queue"] },
};
const state = (ballot) => Object.fromEntries(rows(ballot).map((row) => [row.id, row.state]));

test("dots are rows, best first, and a tie is a tie", () => {
  assert.deepEqual(rows(DOTS).map((row) => [row.id, row.place, row.value]), [["scan", 1, 16], ["refund", 2, 13], ["printer", 3, 9], ["queue", 3, 9], ["bag", 5, 7]]);
  assert.deepEqual(state(DOTS), { scan: "forward", refund: "forward", printer: "tied", queue: "tied", bag: "behind" });
  assert.deepEqual(cut(rows(DOTS)).under.map((row) => row.id), ["bag"]);
  assert.deepEqual(verdict(DOTS, list)[1], { key: "verdict_tie", values: { n: 1, k: 2, names: "Printer, Queue" } });
});

test("once settled nobody is tied any more, and it says by what", () => {
  const settled = { ...DOTS, selected: ["scan", "refund", "printer"], settled_by: "runoff" };
  assert.equal(state(settled).queue, "behind");
  assert.deepEqual(keys(settled), ["verdict_settled_runoff"]);
});

test("hundreds of points are bars, dozens of dots are dots", () => {
  assert.equal(kindOf(DOTS), "dots");
  assert.equal(kindOf({ method: "dots", result: { totals: { a: 90 } } }), "bars");
  assert.equal(kindOf({ method: "points", result: {} }), "bars");
});

test("scores are means of five, with the margin at the cut", () => {
  const score = {
    method: "score", params: { max: 5, select: 1 }, options: options("A", "B", "C"), selected: ["a"],
    result: { turnout, mean: { a: 3.5882, b: 3.5556, c: null }, rank: { a: 1, b: 2 }, near_tie: true, fragile: true },
  };
  const all = rows(score);
  assert.equal(all[0].share.toFixed(3), "0.718");
  assert.deepEqual([all[2].id, all[2].value, shown(all[2].value)], ["c", null, "–"]);
  assert.equal(margin(score), "0.03");
  assert.deepEqual(keys(score), ["verdict_forward", "verdict_margin", "verdict_near_tie", "verdict_fragile"]);
});

test("a Schulze ballot shows how many others each option beats", () => {
  const schulze = {
    method: "schulze", options: options("Locker", "Counter", "Doorstep"), selected: ["counter"], params: {},
    result: {
      turnout, order: ["counter", "doorstep", "locker"], winner: "counter",
      pairwise: { "counter>doorstep": 15, "doorstep>counter": 9, "counter>locker": 16, "locker>counter": 8, "doorstep>locker": 15, "locker>doorstep": 9 },
    },
  };
  assert.deepEqual(rows(schulze).map((row) => [row.id, row.value]), [["counter", 2], ["doorstep", 1], ["locker", 0]]);
  assert.deepEqual(duels(schulze).map(({ id, won, lost }) => [id, won, lost]), [["locker", 16, 8], ["doorstep", 15, 9]]);
});

test("a hand of fingers runs from five to nought", () => {
  const fist = { method: "fist_to_five", params: { threshold: 3 }, options: options("Draft"), result: { turnout, totals: { 2: 2, 3: 6, 5: 6 }, outcome: "discuss", objections_recorded: 2 } };
  assert.deepEqual(rows(fist).map((row) => [row.id, row.value, row.state]), [["5", 6, "forward"], ["4", 0, "forward"], ["3", 6, "forward"], ["2", 2, "behind"], ["1", 0, "behind"], ["0", 0, "behind"]]);
  assert.deepEqual(verdict(fist, list)[0], { key: "verdict_discuss", values: { n: 2 } });
});

test("without votes nothing else is said", () => {
  assert.deepEqual(keys({ ...DOTS, result: { turnout: { papers: 0 } } }), ["verdict_no_votes"]);
});

test("two axes put options at their medians, and beside each other on the same spot", () => {
  const grid = {
    method: "impact_effort", options: options("A", "B", "C"), params: { scale: [1, 5] },
    result: { options: { a: { impact_median: 5, effort_median: 1, quadrant: "quick win" }, b: { impact_median: 5, effort_median: 1, quadrant: "quick win", contested: true }, c: { quadrant: null } } },
  };
  const all = spread(points(grid));
  assert.deepEqual(all.map(({ id, x, y, dx, contested }) => [id, x, y, dx, contested]), [["a", 0, 1, 0, false], ["b", 0, 1, 1, true]]);
});
