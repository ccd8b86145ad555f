// What a facilitator sees of one team at a glance.

const MOST_SLOTS = 8;

/** One slot per card asked for: {full, welcome}; `welcome` ones are allowed, not asked. */
export function slots(asked) {
  const done = asked.reduce((sum, each) => sum + Math.min(each.done, each.most ?? Math.max(each.done, each.least)), 0);
  const least = asked.reduce((sum, each) => sum + each.least, 0);
  const most = asked.reduce((sum, each) => sum + (each.most ?? Math.max(each.done, each.least)), 0);
  const all = Math.min(MOST_SLOTS, Math.max(done, least, Math.min(most, least + 1)));
  return Array.from({ length: all }, (_, n) => ({ n, full: n < done, welcome: n >= least && n >= done }));
}

/** Who of `members` writes: typing is {person: {card, type}}. */
export const writing = (members, typing) => members.filter((person) => typing[person.id]?.type).map((person) => person.name);

/** {value, unit} of the time since `iso`: seconds under two minutes, then minutes; null if never. */
export function since(iso, now) {
  if (!iso) return null;
  const seconds = Math.max(0, Math.round((now - Date.parse(iso)) / 1000));
  if (seconds < 5) return { n: 0, unit: "now" };
  return seconds < 120 ? { n: seconds, unit: "seconds" } : { n: Math.floor(seconds / 60), unit: "minutes" };
}

/** What says most on a small card: the longest of its texts. */
export const longest = (glance = []) => glance.reduce((best, { text }) => (text.length > best.length ? text : best), "");

/** Columns and rows of the wall for `n` tiles: wide before tall, never more than four across. */
export function grid(n) {
  const columns = n <= 3 ? n || 1 : n === 4 ? 2 : n <= 9 ? 3 : 4;
  return { columns, rows: Math.max(1, Math.ceil(n / columns)) };
}
