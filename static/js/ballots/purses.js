// Methods that give amounts out of one purse: dots, points, quadratic votes.

const amountsOver0 = (given) => Object.fromEntries(Object.entries(given).filter(([, n]) => n > 0));
const spent = (given) => Object.values(given).reduce((sum, n) => sum + n, 0);
const squares = (given) => Object.values(given).reduce((sum, n) => sum + n * n, 0);

const purse = (part, view, limits) => ({
  view,
  blank: () => ({ given: {} }),
  paper: ({ given }) => ({ [part]: amountsOver0(given) }),
  ...limits,
});

export const purses = {
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
};

/** May one more (or `by` more) go to an option? */
export function mayGive(method, state, params, option, by = 1) {
  const { left, most } = purses[method];
  const after = { given: { ...state.given, [option]: (state.given[option] ?? 0) + by } };
  return after.given[option] <= most(params) && after.given[option] >= 0 && left(after, params) >= 0;
}
