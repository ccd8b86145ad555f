// When to come back, and when not to.

const FIRST_MS = 300;
const LONGEST_MS = 10_000;

/** Full jitter: anywhere between nothing and a limit that doubles, so that a whole room does not return at once. */
export const backoff = (attempt, random = Math.random) =>
  random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));

/** 4500 and above: coming back by itself would not help. */
export const isFinal = (code) => code >= 4500 && code < 4600;
