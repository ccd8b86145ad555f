// The agenda against the clock: what was planned, what it has become, how far behind that is.

export const MINUTE_MS = 60_000;
const RUNNING = new Set(["open", "paused"]);
const GONE = new Set(["closed", "skipped", "unheld"]);

export const isRunning = (round) => RUNNING.has(round.state);
export const isGone = (round) => GONE.has(round.state);
export const isPending = (round) => round.state === "pending";

/** What was still to come when the workshop closed was not held. */
export const unheld = (round) => (isPending(round) ? { ...round, state: "unheld" } : round);

const at = (iso) => (iso ? Date.parse(iso) : null);

/** When minute 0 of the plan was, or is: the first start less its planned minute; `now` before any start. */
export function beginning(rounds, now) {
  const first = rounds.find((round) => round.started_at && round.planned_start != null);
  return first ? at(first.started_at) - first.planned_start * MINUTE_MS : now;
}

/** When a round that has started is over: its own end, or now if it is late. */
function endOf(round, now) {
  if (round.state === "paused") return now + (round.left ?? 0) * 1000;
  if (isRunning(round)) return Math.max(at(round.ends_at) ?? now, now);
  return at(round.closed_at) ?? at(round.ends_at) ?? now;
}

/**
 * Every round with its times in ms: `plan` (null for what was inserted or is not placed), `start`, `end`,
 * `moved` when start and plan differ by a minute or more. `rounds` in the order of the agenda.
 */
export function timetable(rounds, now) {
  const zero = beginning(rounds, now);
  const last = rounds.findLastIndex((round) => round.started_at);
  let cursor = last < 0 ? now : Math.max(endOf(rounds[last], now), isGone(rounds[last]) ? now : 0);
  return rounds.map((round, n) => {
    const plan = round.inserted || round.planned_start == null ? null : zero + round.planned_start * MINUTE_MS;
    if (round.started_at) return timed(round, plan, at(round.started_at), endOf(round, now));
    if (isGone(round) || n < last) return timed(round, plan, null, null);
    const start = cursor;
    cursor += round.minutes * MINUTE_MS;
    return timed(round, plan, start, cursor);
  });
}

const timed = (round, plan, start, end) => ({
  ...round,
  plan,
  start,
  end,
  moved: plan !== null && start !== null && Math.abs(start - plan) >= MINUTE_MS,
});

/** Minutes that the end of the day has moved: 4 is late, -3 early. */
export function behind(rows) {
  const planned = rows.filter((row) => row.plan !== null).map((row) => row.plan + (row.planned ?? row.minutes) * MINUTE_MS);
  const ends = rows.filter((row) => row.end !== null).map((row) => row.end);
  if (!planned.length || !ends.length || !rows.some((row) => row.started_at)) return 0;
  return Math.round((Math.max(...ends) - Math.max(...planned)) / MINUTE_MS);
}

/** {done, now, next}: what is over, the round that runs or ran last, and what is to come. */
export function split(rows) {
  const running = rows.findIndex(isRunning);
  const last = rows.findLastIndex((row) => isGone(row) || isRunning(row));
  return {
    done: rows.slice(0, running < 0 ? last + 1 : running),
    now: running < 0 ? null : rows[running],
    next: rows.slice((running < 0 ? last : running) + 1),
  };
}
