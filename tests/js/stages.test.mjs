import assert from "node:assert/strict";
import { test } from "node:test";
import { groups } from "../../static/js/results/groups.js";
import { areas, byStage, signs } from "../../static/js/results/stages.js";
import { told } from "../../static/js/results/told.js";
import { ballotNow, talkedAbout } from "../../static/js/screen/views.js";

const list = (names) => names.join(", ");
const options = [{ id: "aim", label: "Our aim" }, { id: "tools", label: "Our tools" }];
const model = { stages: [{ n: 1, title: "Few" }, { n: 2, title: "Functions" }] };
const first = { aim: { median: 1, iqr: 2, histogram: { 1: 3, 3: 1 } }, tools: { median: 2, iqr: 0, histogram: { 2: 4 } } };
const second = { ...first, aim: { median: 2, iqr: 0, histogram: { 2: 4 } } };
const rating = (more) => ({
  method: "maturity", options, model, params: { stages: [1, 2, 3] }, reached: 1,
  apart: [{ area: "aim", outliers: [3] }, { area: "tools", outliers: [] }],
  result: { turnout: { papers: 5 }, areas: first, ...more },
});

test("areas stand with the widest first, their outliers and who could not judge", () => {
  const [aim, tools] = areas(rating());
  assert.deepEqual([aim.id, aim.median, aim.was, aim.unsure, aim.outliers], ["aim", 1, null, 1, [3]]);
  assert.deepEqual(aim.columns.map(({ count, isMedian, isApart }) => [count, isMedian, isApart]), [[3, true, false], [0, false, false], [1, false, true]]);
  assert.equal(tools.columns[1].share, 1);
});

test("rated again, what was there before stays to be compared", () => {
  const [aim] = areas(rating({ areas: second, rounds: [{ round: 1, areas: first }, { round: 2, areas: second }] }));
  assert.deepEqual([aim.was, aim.median, aim.columns[0].before], [1, 2, 3]);
});

test("signs stand under their stage, and a stage holds only with those below", () => {
  const sign = (id, stage) => ({ id, label: id, stage });
  const ballot = { method: "maturity_stage", model, params: {}, options: [sign("b", 2), sign("a", 1)], result: { judges: 5, stage: 1, seen: { a: 4, b: 2 } } };
  assert.deepEqual(byStage(ballot).map(({ n, signs: each }) => [n, each.length]), [[1, 1], [2, 1]]);
  assert.deepEqual(signs(ballot).map(({ reached, signs: [each] }) => [reached, each.enough]), [[true, true], [false, false]]);
});

test("a result says which stage the whole stands on and where people are furthest apart", () => {
  assert.deepEqual(told(rating(), list), [{ key: "verdict_stage", values: { stage: 1, title: "Few" } }, { key: "verdict_widest", values: { area: "Our aim" } }]);
});

test("a scored ballot tells its last meeting, an instant run-off how many counts it took", () => {
  const star = { method: "star", options, result: { finalists: ["aim", "tools"], runoff: { aim: 2, tools: 5, no_preference: 1 } } };
  assert.deepEqual(told(star, list)[0].values, { first: "Our tools", second: "Our aim", won: 5, lost: 2 });
  const irv = { method: "irv", options, result: { rounds: [{ aim: 2, tools: 2, x: 1 }, { aim: 2, tools: 3 }] } };
  assert.deepEqual(told(irv, list)[0].values, { n: 2, won: 3, lost: 2 });
});

test("two axes name what is best and what is contested; marks name the most marked", () => {
  const at = (up, along, contested) => ({ value_median: 5, operability_median: 5, levels: { value: up, operability: along }, contested });
  const grid = { method: "two_axis", options, params: { axes: ["value", "operability"] }, result: { options: { aim: at("high", "high", true), tools: at("low", "high", false) } } };
  assert.deepEqual(told(grid, list).map(({ key }) => key), ["verdict_both", "verdict_contested"]);
  const heat = { method: "heat", options, result: { counts: { aim: { like: 1 }, tools: { like: 2, use: 1 } } } };
  assert.deepEqual(told(heat, list)[0].values, { names: "Our tools", marks: 3 });
});

test("guests and groups stand beside the whole, too few guests only as a number", () => {
  const dots = { method: "dots", options, params: {}, result: { guests: { papers: 2 }, splits: { leaders: { votes: 4, totals: { aim: 3, tools: 5 } } } } };
  assert.deepEqual(groups(dots).map(({ name, n, best }) => [name, n, best.map(({ label, figure }) => `${label} ${figure}`)]), [["leaders", 4, ["Our tools 5", "Our aim 3"]], ["guests", 2, []]]);
});

test("the wall talks about the last rating while the room does, and not about a survey before", () => {
  const closed = { ...rating(), id: "B1", state: "closed", revealed: true, closed_at: "2026-10-14T09:00:00Z" };
  const survey = { ...closed, id: "PS", presurvey: true };
  const round = { type: "discuss_spread", started_at: "2026-10-14T10:00:00Z" };
  assert.equal(talkedAbout([closed, survey], round).id, "B1");
  assert.equal(talkedAbout([survey], round).id, "PS");
  assert.equal(ballotNow([{ ...survey, state: "open" }], { type: "lobby" }), null);
});
