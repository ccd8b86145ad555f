// What single methods have to say of their count, as sentences to fill in: [{key, values}].

import { figures } from "./figures.js";
import { points } from "./grid.js";

const named = (options, ids) => ids.map((id) => options.find((option) => option.id === id)?.label ?? id);
const stage = ({ model, reached }) => ({ stage: reached, title: model?.stages.find(({ n }) => n === reached)?.title ?? "" });

/** The last meeting of a scored ballot: who was preferred on more papers. */
function star({ result, options }) {
  const [first, second] = Object.entries(result.runoff ?? {})
    .filter(([id]) => (result.finalists ?? []).includes(id))
    .sort(([, one], [, other]) => other - one);
  if (!second) return [];
  const [a, b] = named(options, [first[0], second[0]]);
  return [{ key: "verdict_star", values: { first: a, second: b, won: first[1], lost: second[1] } }];
}

function irv({ result }) {
  const rounds = result.rounds ?? [];
  const [won, lost] = Object.values(rounds.at(-1) ?? {}).sort((one, other) => other - one);
  return lost === undefined ? [] : [{ key: "verdict_irv", values: { n: rounds.length, won, lost } }];
}

function grid(ballot, list) {
  const all = points(ballot);
  const best = all.filter(({ levels = {} }) => isBest(ballot, Object.values(levels)));
  const apart = all.filter(({ contested }) => contested);
  const own = ballot.method === "impact_effort" ? "quick" : "both";
  const lead = best.length ? { key: `verdict_${own}`, values: { names: list(best.map(({ label }) => label)) } } : { key: `verdict_no_${own}`, values: {} };
  return apart.length ? [lead, { key: "verdict_contested", values: { names: list(apart.map(({ label }) => label)) } }] : [lead];
}

/** Much impact for little effort; on other axes, much of both. */
const isBest = ({ method }, [up, along]) => up === "high" && along === (method === "impact_effort" ? "low" : "high");

function heat(ballot, list) {
  const { values } = figures(ballot);
  const most = Math.max(0, ...Object.values(values));
  const first = Object.keys(values).filter((id) => values[id] === most);
  return most ? [{ key: "verdict_heat", values: { names: list(named(ballot.options, first)), marks: most } }] : [{ key: "verdict_no_marks", values: {} }];
}

function maturity(ballot) {
  const reached = reachedIn(ballot);
  const [widest] = ballot.apart ?? [];
  const apart = widest?.outliers.length ? [{ key: "verdict_widest", values: { area: named(ballot.options, [widest.area])[0] } }] : [];
  return [...reached, ...apart];
}

function reachedIn(ballot) {
  if (typeof ballot.reached !== "number") return [];
  return [{ key: ballot.reached ? "verdict_stage" : "verdict_no_stage", values: stage(ballot) }];
}

const SAYS = { star, irv, impact_effort: grid, two_axis: grid, heat, maturity, maturity_stage: reachedIn };

export const told = (ballot, list) => SAYS[ballot.method]?.(ballot, list) ?? [];
