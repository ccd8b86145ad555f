// Which key does what. Letters are the same on every keyboard; nothing happens while somebody types.

const TYPING = "input, textarea, select, [contenteditable]";

/** Key (as KeyboardEvent.key, lower case) → act. A digit opens the board of that team. */
export const KEYS = Object.freeze({
  n: "next",
  " ": "pause",
  p: "pause",
  "+": "more1",
  "=": "more1",
  "*": "more5",
  "-": "less1",
  e: "end",
  u: "undo",
  a: "agenda",
  i: "insert",
  b: "ballots",
  v: "reveal",
  d: "decisions",
  s: "requests",
  k: "parked",
  r: "programme",
  y: "words",
  m: "messages",
  t: "people",
  l: "door",
  o: "pack",
  w: "projector",
  h: "session",
  g: "gaps",
  "?": "keys",
});

const isTyping = (target) => Boolean(target?.closest?.(TYPING));
const isPress = (event) => event.key === " " && Boolean(event.target?.closest?.("button, a, summary, [role=button]"));

/** The act for a keydown, {act, team: n} for a digit; null if the key is not ours now. */
export function actFor(event, { busy = false } = {}) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return null;
  if (busy || isTyping(event.target) || isPress(event)) return null;
  if (/^[1-9]$/.test(event.key)) return { act: "team", team: Number(event.key) };
  const act = KEYS[event.key.toLowerCase()];
  return act ? { act } : null;
}
