// What a round asks for, and what of it is still to be made.

/** The asks of a round; what is asked of each person is counted for this person (`mine`: type → number). */
export const asksOf = (round, mine = {}) =>
  (round.asks ?? []).map((ask) => (ask.per === "person" ? { ...ask, done: mine[ask.type] ?? 0 } : ask));

export const isRunning = (round) => ["open", "paused"].includes(round.state);

/** Those with room for one more, on a page that has opened. */
export const openAsks = (round, mine) =>
  isRunning(round) ? asksOf(round, mine).filter((ask) => ask.open !== false && (!ask.most || ask.done < ask.most)) : [];

/** The type to write next: what the page is about, then what is still missing; "" for nothing. */
export function nextType(round, mine, page = {}) {
  const all = openAsks(round, mine);
  const here = all.filter((ask) => page.types?.includes(ask.type));
  const open = here.length ? here : all;
  return (open.find((ask) => ask.done < ask.least) ?? open[0])?.type ?? "";
}
