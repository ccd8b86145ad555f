// When to come back, and when not to.

const FIRST_MS = 300;
const SOON_MS = 3_000; // a server that restarts is back in seconds
const SOON = 16; // attempts, about half a minute, until it looks like more than a restart
const LONGEST_MS = 10_000;

/** Full jitter: anywhere between nothing and a limit that doubles, so that a whole room does not return at once. */
export const backoff = (attempt, random = Math.random) =>
  random() * Math.min(attempt < SOON ? SOON_MS : LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));

/** 4500 and above: coming back by itself would not help. */
export const isFinal = (code) => code >= 4500 && code < 4600;
