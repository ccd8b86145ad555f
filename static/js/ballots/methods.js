// What a paper of each method holds, whether it may be handed in, and how it is written. Pure; the server checks again.

import { purses } from "./purses.js";

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
  ...purses,
  score: marks("scores", ({ min = 0, max = 5 }) => [min, max]),
  star: marks("scores", ({ max = 5 }) => [0, max]),
  maturity: { ...marks("ratings", ({ stages = [1, 4] }) => [Math.min(...stages), Math.max(...stages)]), view: "stages" },
  maturity_stage: { view: "signs", blank: () => ({ seen: [] }), paper: ({ seen }) => ({ seen: [...seen] }) },
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

/** The order with one option moved to a place, counted from 0. */
export function moved(order, option, place) {
  const others = order.filter((each) => each !== option);
  others.splice(Math.min(Math.max(place, 0), others.length), 0, option);
  return others;
}
