// What single groups said: guests, leaders, operations; only where the count tells of them.

import { figures } from "./figures.js";
import { shown } from "./bars.js";

const BESIDE = new Set(["maturity", "maturity_stage"]); // their groups stand in the drawing itself
const BEST = 3; // named of each group; the rest is in the evidence

/** [{name, n, best: [{label, figure}]}]; `best` is empty for a group too small to be shown. */
export function groups(ballot) {
  const { guests } = ballot.result;
  const splits = BESIDE.has(ballot.method) ? {} : (ballot.result.splits ?? {});
  const found = Object.entries(splits).map(([name, part]) => of(ballot, name, part, part.votes));
  return guests?.papers ? [...found, of(ballot, "guests", guests, guests.papers)] : found;
}

function of(ballot, name, part, n) {
  const { values, decimals } = figures({ ...ballot, result: part });
  const best = ballot.options
    .filter(({ id }) => typeof values[id] === "number")
    .sort((one, other) => values[other.id] - values[one.id])
    .slice(0, BEST)
    .map(({ id, label }) => ({ id, label, figure: shown(values[id], decimals) }));
  return { name, n, best };
}
