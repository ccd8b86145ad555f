// What the bell shows, from a round and the server's time. Draws only: the server rings.

const TOLD_AT = [300, 60, 10]; // seconds left at which it is said aloud

/** Until when (ms) what was begun in a round still counts: some seconds after its bell, or after it was cut short. */
export const graceEnd = ({ ends_at, closed_at, grace_seconds = 30 }) =>
  Math.min(...[ends_at, closed_at].filter(Boolean).map(Date.parse)) + grace_seconds * 1000;

/** 760 → "12:40", 3725 → "1:02:05". */
export function digits(seconds) {
  const two = (n) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** {state, seconds, share}: state is none, running, last, ticking, paused, grace or over; share of time left 0..1. */
export function bellFace(round, now) {
  if (!round || !round.state || !(round.ends_at || round.left != null)) return face("none", 0, 0);
  const whole = (round.minutes ?? 0) * 60_000;
  if (round.state === "paused") return face("paused", round.left * 1000, whole);
  const left = Date.parse(round.ends_at) - now;
  if (left > 0 && round.state === "open") return face(running(left), left, whole);
  const graceLeft = graceEnd(round) - now;
  return graceLeft > 0 ? face("grace", graceLeft, 0) : face("over", 0, 0);
}

const running = (left) => (left <= 10_000 ? "ticking" : left <= 60_000 ? "last" : "running");

const face = (state, left, whole) => ({
  state,
  seconds: Math.max(0, Math.ceil(left / 1000)),
  share: whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0,
});

/** Which mark (300, 60 or 10 seconds) lies between two looks at the bell, if any. */
export const toldBetween = (before, after) =>
  TOLD_AT.find((mark) => before > mark && after <= mark && after > 0) ?? null;
