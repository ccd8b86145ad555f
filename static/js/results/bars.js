// A closed ballot as rows to draw: place, name, figure, length of the bar, and whether it goes forward.

import { figures } from "./figures.js";

const MOST_DOTS = 24; // more than that in a row are a bar
const ANSWERS = ["consent", "objection", "integrated"];
const HAND = ["5", "4", "3", "2", "1", "0"];

/** dots, bars, hand (fist to five), answers (consent), grid (two axes), stages or signs (maturity). */
export function kindOf({ method, result }) {
  if (method === "dots") return Math.max(0, ...Object.values(result.totals ?? {})) <= MOST_DOTS ? "dots" : "bars";
  const kinds = { fist_to_five: "hand", consent: "answers", impact_effort: "grid", two_axis: "grid", maturity: "stages", maturity_stage: "signs" };
  return kinds[method] ?? "bars";
}

/** forward, tied (across the cut, not settled yet), behind, or plain where nothing is selected. */
export function stateOf(id, { selected = [], result, settled_by: settled }) {
  if (selected.includes(id)) return "forward";
  if (!settled && (result.tied ?? result.tie ?? []).includes(id)) return "tied";
  return selected.length || (result.tied ?? []).length ? "behind" : "plain";
}

/** Places 1, 2, 2, 4 of what has a figure; null for the rest. */
function places(values) {
  const numbers = Object.values(values).filter((value) => typeof value === "number");
  return (id) => (typeof values[id] === "number" ? 1 + numbers.filter((value) => value > values[id]).length : null);
}

/**
 * [{id, label, team, place, value, share, state}], best first; `share` 0..1 is the length of the bar.
 * For a hand or answers the ids are the answers themselves and have no label.
 */
export function rows(ballot) {
  const kind = kindOf(ballot);
  if (kind === "hand") return counted(ballot, HAND, (id) => (Number(id) < (ballot.params?.threshold ?? 3) ? "behind" : "forward"));
  if (kind === "answers") return counted(ballot, ANSWERS, (id) => (id === "objection" ? "tied" : "plain"));
  const { values, most } = figures(ballot);
  const rank = ballot.result.rank ?? {};
  const place = places(values);
  return ballot.options
    .map((option) => ({
      ...option,
      place: rank[option.id] ?? place(option.id),
      value: values[option.id] ?? null,
      share: Math.max(0, Math.min(1, (values[option.id] ?? 0) / most)),
      state: stateOf(option.id, ballot),
    }))
    .sort(byPlace(ballot.result.order));
}

const byPlace = (order) => (one, other) =>
  order ? order.indexOf(one.id) - order.indexOf(other.id) : (one.place ?? 1e6) - (other.place ?? 1e6);

function counted({ result }, ids, stateOf) {
  const counts = ids.map((id) => result.totals?.[id] ?? 0);
  const most = Math.max(1, ...counts);
  return ids.map((id, n) => ({ id, label: "", team: null, place: null, value: counts[n], share: counts[n] / most, state: stateOf(id) }));
}

/** Rows up to the cut and behind it; without a cut all of them are `over`. */
export function cut(all, kind = "") {
  if (kind === "answers") return { over: all, under: [] };
  const last = all.findLastIndex((row) => row.state === "forward" || row.state === "tied");
  return last < 0 || last === all.length - 1 ? { over: all, under: [] } : { over: all.slice(0, last + 1), under: all.slice(last + 1) };
}

/** 4.5833 → "4.58", 16 → "16", null → "–". */
export const shown = (value, decimals = 0) =>
  value === null || value === undefined ? "–" : Number.isInteger(value) && !decimals ? String(value) : value.toFixed(decimals || 2);
