// What a ballot is opened with: the standing cards that it is about, or words of its own.

/** Cards of `type` that may stand for election, in the order they came; `shortlisted` leaves only those. */
export function candidates(cards, type, shortlisted = false) {
  return cards
    .filter((card) => card.type === type && card.visible !== false)
    .filter((card) => !shortlisted || card.status === "shortlisted")
    .map((card) => ({ id: card.id, label: card.title, team: card.team ?? null, status: card.status, on: true }));
}

/** Free options, one line each: "In a locker" → {id: "o1", label}. */
export const fromLines = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((label, n) => ({ id: `o${n + 1}`, label, team: null, on: true, free: true }));

/**
 * The command's data. `draft`: {ballot, method, title, question, seconds, reason, options, params}.
 * `params` keep only what was said: empty fields leave the method's own rule.
 */
export function opening({ ballot, method, title, question, seconds, reason, options, params }) {
  const chosen = options.filter((option) => option.on);
  const worded = chosen.filter((option) => option.free);
  return {
    ballot,
    method,
    title,
    question,
    options: chosen.map((option) => option.id),
    option_text: worded.length ? Object.fromEntries(worded.map((option) => [option.id, option.label])) : null,
    params: Object.fromEntries(Object.entries(params).filter(([, value]) => value !== "" && value !== null && value !== undefined)),
    seconds: seconds || null,
    reason: reason ?? "",
  };
}
