// The shape of a day: filled where teams work unseen, open where everybody sees, a tick where people vote.

const UNSEEN = new Set(["private", "dark", "twilight"]);
const PAUSE = new Set(["break", "buffer"]);
const GAP = 1.4; // between two bars
export const WIDE = 480; // a day is drawn this wide, whatever its minutes

export const shade = (round) => {
  if (PAUSE.has(round.type)) return "pause";
  if (round.ballot) return "vote";
  return UNSEEN.has(round.share) ? "dark" : "open";
};

/** `rounds` with minutes, in order → [{id, shade, x, width}], 480 wide in all; pauses are left open. */
export function rhythm(rounds) {
  const scale = WIDE / (rounds.reduce((sum, round) => sum + round.minutes, 0) || 1);
  const bars = [];
  let x = 0;
  for (const round of rounds) {
    const width = round.minutes * scale;
    bars.push({ id: round.id, shade: shade(round), x, width: Math.max(width - GAP, width / 2) });
    x += width;
  }
  return bars.filter((bar) => bar.shade !== "pause");
}

/** The bars of one shade as the outline of an SVG path, ten high. */
export const outline = (bars, wanted) =>
  bars
    .filter((bar) => bar.shade === wanted)
    .map(({ x, width }) => `M${x.toFixed(2)} 0h${width.toFixed(2)}v10h-${width.toFixed(2)}z`)
    .join("");

/** Where now is in that day; null when nothing runs. `rows` from timetable(). */
export function nowIn(rows, now) {
  const scale = WIDE / (rows.reduce((sum, row) => sum + row.minutes, 0) || 1);
  let x = 0;
  for (const row of rows) {
    const runs = row.started_at && row.start <= now && now < row.end;
    if (runs) return (x + (row.minutes * (now - row.start)) / (row.end - row.start)) * scale;
    x += row.minutes;
  }
  return null;
}
