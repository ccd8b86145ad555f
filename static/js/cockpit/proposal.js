// When the day is late: which plan of the room's fits now. What to trim was worked out by the room.

import { MINUTE_MS } from "./timetable.js";

/**
 * `fit` from the picture, `startsAt` (ms) when the next round can start as the clock stands, `more` minutes on top.
 * → null where there is no plan, else {trims: {round: minutes}, points: [{round, title, at, late, left}]}.
 */
export function planFor(fit, startsAt, more = 0) {
  if (!fit.plans || !startsAt) return null;
  const drift = Math.floor((startsAt - Date.parse(fit.resumes)) / MINUTE_MS);
  const { trims, late, left } = fit.plans[Math.min(Math.max(0, drift + more), fit.plans.length - 1)];
  return { trims, points: fit.points.map((point, n) => ({ ...point, late: late[n], left: left[n] })) };
}

/** What a plan asks for, in the order of the agenda: [{id, title, minutes, by}]; `rows` from timetable(). */
export const trimsOf = (plan, rows) =>
  rows
    .filter((row) => row.id in plan.trims)
    .map((row) => ({ id: row.id, title: row.title, minutes: plan.trims[row.id], by: row.minutes - plan.trims[row.id] }));

/** The first point that would be late and is kept by it; those that stay late even so: the first, and the end. */
export const promises = ({ points }) => {
  const late = points.filter((point) => point.left);
  return {
    keeps: points.find((point) => point.late && !point.left) ?? null,
    fails: [...new Set([late[0], late.find((point) => !point.round)])].filter(Boolean),
  };
};
