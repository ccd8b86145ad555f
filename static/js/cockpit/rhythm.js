// The shape of a day: filled where teams work unseen, open where everybody sees, a tick where people vote.

const UNSEEN = new Set(["private", "dark", "twilight"]);
const PAUSE = new Set(["break", "buffer"]);
const GAP = 0.003; // of the whole day, between two bars

export const shade = (round) => {
  if (PAUSE.has(round.type)) return "pause";
  if (round.ballot) return "vote";
  return UNSEEN.has(round.share) ? "dark" : "open";
};

/** `rounds` with minutes, in order → {whole, bars: [{id, shade, x, width}]} in minutes. */
export function rhythm(rounds) {
  const whole = rounds.reduce((sum, round) => sum + round.minutes, 0) || 1;
  const bars = [];
  let x = 0;
  for (const round of rounds) {
    bars.push({ id: round.id, shade: shade(round), x, width: Math.max(round.minutes - whole * GAP, round.minutes * 0.5) });
    x += round.minutes;
  }
  return { whole, bars: bars.filter((bar) => bar.shade !== "pause") };
}

/** Where now is in that day, in minutes; null when nothing runs. `rows` from timetable(). */
export function nowIn(rows, now) {
  let x = 0;
  for (const row of rows) {
    if (row.started_at && row.end > now && row.start <= now) return x + (row.minutes * (now - row.start)) / (row.end - row.start);
    x += row.minutes;
  }
  return null;
}
