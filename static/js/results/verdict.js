// What a result says, as sentences to fill in: [{key, values}], the most important first.

import { rows, shown } from "./bars.js";
import { figures, pair } from "./figures.js";
import { told } from "./told.js";

const MOST_NAMED = 2; // more are read from the rows themselves
const names = (all, ids) => ids.map((id) => all.find((option) => option.id === id)?.label ?? id);

/** `list(names)` joins names as people do in this language. */
export function verdict(ballot, list) {
  const { result = {}, settled_by: settled } = ballot;
  if (!(result.turnout?.papers > 0)) return [{ key: "verdict_no_votes", values: {} }];
  if (result.outcome) return [{ key: `verdict_${result.outcome}`, values: { n: result.objections_recorded ?? result.open_objections ?? 0 } }, ...doubts(ballot)];
  if (settled) return [{ key: `verdict_settled_${settled}`, values: { names: list(names(ballot.options, ballot.selected ?? [])) } }];
  return [...decided(ballot, list), ...told(ballot, list), ...doubts(ballot)];
}

function decided(ballot, list) {
  const { result, selected = [], options } = ballot;
  const tied = result.tied ?? [];
  const ahead = selected.length ? [{ key: selected.length > MOST_NAMED ? "verdict_forward_many" : "verdict_forward", values: { n: selected.length, names: list(names(options, selected)) } }] : [];
  if (tied.length) return [...ahead, { key: "verdict_tie", values: { n: placesLeft(ballot), k: tied.length, names: list(names(options, tied)) } }];
  const gap = margin(ballot);
  return gap === null ? ahead : [...ahead, { key: "verdict_margin", values: { margin: gap } }];
}

function doubts({ result, indicative }) {
  const found = [];
  if (result.near_tie) found.push({ key: "verdict_near_tie", values: {} });
  if (result.fragile) found.push({ key: "verdict_fragile", values: {} });
  if (indicative ?? result.indicative) found.push({ key: "verdict_indicative", values: {} });
  return found;
}

/** How many of the places are still to be given when a tie crosses the cut. */
export const placesLeft = ({ params = {}, selected = [] }) => Math.max(1, (params.select ?? 1) - selected.length);

/** The distance between the last that goes forward and the first that does not; null where there is none. */
export function margin(ballot) {
  if (!("near_tie" in ballot.result)) return null; // a method whose distances say nothing
  const all = rows(ballot);
  const last = all.findLast((row) => row.state === "forward");
  const next = all.find((row) => row.state === "behind" && row.value !== null);
  if (!last || !next || last.value === null) return null;
  return shown(last.value - next.value, figures(ballot).decimals);
}

/** Two options set against each other: "15 to 9", for a Schulze ballot's winner and the rest. */
export function duels({ result, options }) {
  const { winner, pairwise } = result;
  if (!winner || !pairwise) return [];
  return options
    .filter((option) => option.id !== winner)
    .map((option) => ({ ...option, won: pairwise[pair(options, winner, option.id)] ?? 0, lost: pairwise[pair(options, option.id, winner)] ?? 0 }));
}
