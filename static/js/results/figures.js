// One figure per option, for every voting method that has one. `most` is the longest bar there could be.

const totals = (result) => result.totals ?? {};
const mean = (result) => result.mean ?? columns(result.options, "mean");
const columns = (options = {}, name) => Object.fromEntries(Object.entries(options).map(([id, line]) => [id, line[name]]));

/** The key of two options that were compared: "one>other", or "AB" where all are single letters. */
export const pair = (options, one, other) => (options.every(({ id }) => id.length === 1) ? one + other : `${one}>${other}`);

/** How often each option beats another one, of a Schulze ballot. */
function wins({ pairwise = {}, order = [] }, params, options) {
  const beats = (one, other) => (pairwise[pair(options, one, other)] ?? 0) > (pairwise[pair(options, other, one)] ?? 0);
  return Object.fromEntries(order.map((one) => [one, order.filter((other) => other !== one && beats(one, other)).length]));
}

/** The papers each option had when it was counted last, of an instant run-off. */
function lastCounts({ rounds = [] }) {
  return Object.assign({}, ...rounds);
}

function marks({ counts = {} }) {
  const sum = (kinds) => Object.values(kinds).reduce((all, n) => all + n, 0);
  return Object.fromEntries(Object.entries(counts).map(([id, kinds]) => [id, sum(kinds)]));
}

const FIGURES = {
  score: (result, params) => ({ values: mean(result), most: params.max ?? 5, decimals: 2 }),
  schulze: (result, params, options) => ({ values: wins(result, params, options), most: Math.max(1, (result.order ?? []).length - 1) }),
  irv: (result) => ({ values: lastCounts(result) }),
  heat: (result) => ({ values: marks(result) }),
  maturity_stage: (result) => ({ values: result.seen ?? {}, most: result.judges || 1 }),
  maturity: (result, params) => ({ values: columns(result.areas, "median"), most: Math.max(...(params.stages ?? [1, 2, 3, 4])) }),
  borda: (result) => ({ values: totals(result), decimals: 1 }),
};

/** {values: {option: figure or null}, most, decimals} for a closed ballot. */
export function figures({ method, result, params = {}, options = [] }) {
  const found = (FIGURES[method] ?? ((each) => ({ values: totals(each) })))(result, params, options);
  const numbers = Object.values(found.values).filter((value) => typeof value === "number");
  return { decimals: 0, ...found, most: found.most ?? Math.max(1, ...numbers) };
}
