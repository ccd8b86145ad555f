// When the day is late: which rounds to trim so that the next break, or the end, stays where it was.

import { MINUTE_MS, isPending } from "./timetable.js";

const slack = (row) => Math.max(0, row.minutes - (row.trim_to ?? row.minutes));

/** The first break to come that can be kept by trimming before it; else the end (null). */
function anchor(next, late) {
  const at = next.findIndex((row) => row.type === "break");
  if (at < 0) return next.length;
  const give = next.slice(0, at).reduce((sum, row) => sum + slack(row), 0);
  return give >= late ? at : next.length;
}

/**
 * `rows` from timetable(), `late` whole minutes. → null if there is nothing to do, else
 * {trims: [{id, title, minutes, by}], keeps: {title, at} | null, left}: `minutes` the new length, `keeps`
 * what stays at its planned time (null: the end), `left` the minutes that cannot be saved.
 */
export function proposal(rows, late) {
  const next = rows.filter(isPending).filter((row) => row.start !== null);
  if (late < 1 || !next.length) return null;
  const until = anchor(next, late);
  const { trims, left } = cut(next.slice(0, until), late);
  if (!trims.length) return null;
  const kept = next[until];
  return { trims, left, keeps: kept?.plan ? { title: kept.title, at: kept.plan } : null, end: endOf(next) - (late - left) * MINUTE_MS };
}

const endOf = (next) => Math.max(...next.map((row) => row.end));

const isBreak = (row) => row.type === "break";

/** From the rounds with most to give, as few as possible and breaks last; told in the order of the agenda. */
function cut(rows, late) {
  let left = late;
  const by = new Map();
  const byGive = (one, other) => isBreak(one) - isBreak(other) || slack(other) - slack(one);
  for (const row of rows.toSorted(byGive)) {
    const minutes = Math.min(left, slack(row));
    if (minutes > 0) by.set(row.id, minutes);
    left -= minutes;
  }
  const trims = rows
    .filter((row) => by.has(row.id))
    .map((row) => ({ id: row.id, title: row.title, minutes: row.minutes - by.get(row.id), by: by.get(row.id) }));
  return { trims, left };
}
