// The pages of a round: which is open, how long it stays, and what a card written on it starts with.

const NONE = Object.freeze({});

export const openPage = (round) => (round.steps ?? []).find((page) => page.current) ?? NONE;

/** Seconds until the page turns by itself; null if no clock runs to it. */
export function turnsIn(round, now) {
  if (round.state === "paused") return round.step_left ?? null;
  if (round.state !== "open" || !round.step_turns_at) return null;
  return Math.max(0, Math.ceil((Date.parse(round.step_turns_at) - now) / 1000));
}

/** Seconds for which something may not be posted yet; 0 if nothing is banned. */
export function bannedFor(round, now) {
  if (round.state !== "open" || !round.ban) return 0;
  return Math.max(0, Math.ceil((Date.parse(round.ban.until) - now) / 1000));
}

/** Values that a new card of this type starts with on this page: {field: value}. */
export function givenOn(page, type, round, now) {
  if (page.types?.includes(type)) return page.fields;
  return round.ban?.offers === type && bannedFor(round, now) ? round.ban.fields : NONE;
}

/** Fields that the page itself has answered, so that nobody need be asked. */
export const answeredBy = (page, type) => (page.types?.includes(type) ? Object.keys(page.fields) : []);
