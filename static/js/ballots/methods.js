// What a paper of each method holds, whether it may be handed in, and how it is written. Pure; the server checks again.

const amountsOver0 = (given) => Object.fromEntries(Object.entries(given).filter(([, n]) => n > 0));
const spent = (given) => Object.values(given).reduce((sum, n) => sum + n, 0);
const squares = (given) => Object.values(given).reduce((sum, n) => sum + n * n, 0);

/** Amounts per option out of one purse: dots, points, quadratic votes. */
const purse = (part, view, limits) => ({
  view,
  blank: () => ({ given: {} }),
  paper: ({ given }) => ({ [part]: amountsOver0(given) }),
  ...limits,
});

/** A mark per option; null says that somebody looked and cannot judge. */
const marks = (part, bounds) => ({
  view: "rating",
  instant: true,
  bounds,
  blank: () => ({ given: {} }),
  paper: ({ given }) => ({ [part]: { ...given } }),
  ready: ({ given }) => Object.keys(given).length > 0,
});

const ranking = {
  view: "order",
  blank: (options) => ({ order: options.map(({ id }) => id), touched: false }),
  paper: ({ order }) => ({ ranking: [...order] }),
};

const grid = {
  view: "grid",
  bounds: ({ scale }) => scale ?? [1, 5],
  blank: () => ({ placed: {} }),
  paper: ({ placed }) => ({ placements: Object.fromEntries(Object.entries(placed).filter(([, at]) => at.every(Number.isInteger))) }),
  ready: ({ placed }) => Object.values(placed).some((at) => at.every(Number.isInteger)),
};

export const methods = {
  dots: purse("dots", "dots", {
    instant: true,
    left: ({ given }, { dots_per_voter }) => dots_per_voter - spent(given),
    most: ({ max_per_option }) => max_per_option,
    cost: () => 1,
    budget: ({ dots_per_voter }) => dots_per_voter,
  }),
  points: purse("points", "amounts", {
    left: ({ given }, { budget }) => budget - spent(given),
    most: ({ budget }) => budget,
    step: 5,
    ready: ({ given }, { budget, exact }) => spent(given) <= budget && (!exact || spent(given) === budget),
    budget: ({ budget }) => budget,
  }),
  quadratic: purse("votes", "amounts", {
    left: ({ given }, { credits }) => credits - squares(given),
    most: ({ credits }) => Math.floor(Math.sqrt(credits)),
    step: 1,
    ready: ({ given }, { credits }) => squares(given) <= credits,
    budget: ({ credits }) => credits,
  }),
  score: marks("scores", ({ min = 0, max = 5 }) => [min, max]),
  star: marks("scores", ({ max = 5 }) => [0, max]),
  maturity: marks("ratings", ({ stages = [1, 4] }) => [Math.min(...stages), Math.max(...stages)]),
  single_choice: {
    view: "choose",
    instant: true,
    blank: () => ({ choice: "" }),
    paper: ({ choice }) => (choice ? { choice } : { abstain: true }),
    ready: ({ choice }) => Boolean(choice),
  },
  approval: { view: "approve", instant: true, blank: () => ({ approve: [] }), paper: ({ approve }) => ({ approve: [...approve] }) },
  borda: ranking,
  irv: ranking,
  schulze: ranking,
  impact_effort: { ...grid, axes: () => ["impact", "effort"] },
  two_axis: { ...grid, axes: ({ axes }) => axes },
  fist_to_five: {
    view: "fingers",
    blank: () => ({ fingers: null, reason: "" }),
    paper: ({ fingers, reason }) => ({ fingers, reason: reason.trim() || null }),
    ready: ({ fingers }) => Number.isInteger(fingers),
  },
  consent: {
    view: "consent",
    blank: () => ({ answer: "", reason: "" }),
    paper: ({ answer, reason }) => ({ answer, reason: reason.trim() || null }),
    ready: ({ answer, reason }) => Boolean(answer) && (answer === "consent" || Boolean(reason.trim())),
  },
  heat: {
    view: "heat",
    instant: true,
    blank: () => ({ marks: {} }),
    paper: ({ marks: kinds }) => ({ marks: Object.fromEntries(Object.entries(kinds).filter(([, each]) => each.length)) }),
  },
};

export const ABSTAIN = { abstain: true };

export const mayHandIn = (method, state, params) => methods[method].ready?.(state, params) ?? true;

/** May one more (or `by` more) go to an option? */
export function mayGive(method, state, params, option, by = 1) {
  const { left, most } = methods[method];
  const after = { given: { ...state.given, [option]: (state.given[option] ?? 0) + by } };
  return after.given[option] <= most(params) && after.given[option] >= 0 && left(after, params) >= 0;
}

/** The order with one option moved to a place, counted from 0. */
export function moved(order, option, place) {
  const others = order.filter((each) => each !== option);
  others.splice(Math.min(Math.max(place, 0), others.length), 0, option);
  return others;
}
