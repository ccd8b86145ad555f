// What the projector shows by itself, and the pages of its gallery.

const REVEALING = new Set(["gallery", "daylight"]);
const OVER = new Set(["closed", "archived"]);
const PER_PAGE = 6;

/** A round in which people look at what others made, and need not make anything. */
export const isSharing = (round) => REVEALING.has(round.share) && !(round.asks ?? []).some((ask) => ask.least > 0);

const since = (ballot, round) => !round.started_at || (ballot.closed_at ?? ballot.opened_at ?? "") >= round.started_at;

/**
 * The ballot that the room looks at now: an open one, or the last result shown in this round.
 * What is asked before the first round is answered on people's own pages.
 */
export function ballotNow(ballots, round) {
  const held = ballots.filter((ballot) => !ballot.presurvey);
  const open = held.findLast((ballot) => ballot.state !== "closed");
  return open ?? held.findLast((ballot) => ballot.revealed && ballot.result && since(ballot, round)) ?? talkedAbout(ballots, round);
}

/** The rating whose spread a round is for. */
export function talkedAbout(ballots, round) {
  if (round.type !== "discuss_spread") return null;
  const rated = ballots.filter((ballot) => ballot.method === "maturity" && ballot.revealed && ballot.result);
  return rated.findLast((ballot) => !ballot.presurvey) ?? rated.at(-1) ?? null;
}

/** arrive, work, gallery, answer, horizons, ballot, result or close. `cards`, `steps`: how many there are. */
export function natural({ stage, round, ballots, cards, answering = false, steps = 0 }) {
  if (OVER.has(stage)) return "close";
  const ballot = ballotNow(ballots, round);
  if (ballot) return ballot.state === "closed" ? "result" : "ballot";
  if (!round.id) return "arrive";
  if (round.type === "close") return "close";
  if (round.type === "sponsor_answer" && answering) return "answer";
  if (round.type === "sequence" && steps) return "horizons";
  return cards && round.type !== "break" && isSharing(round) ? "gallery" : "work";
}

/**
 * The cards that this round is about: made since the last time all looked, else all of them.
 * `agenda` in order, `at` the id of the round that shares.
 */
export function fresh(cards, agenda, at) {
  const order = new Map(agenda.map((round, n) => [round.id, n]));
  const now = order.get(at) ?? agenda.length;
  const before = agenda.slice(0, now).findLastIndex((round) => REVEALING.has(round.share) && round.started_at && ["reveal", "gallery"].includes(round.type));
  const made = cards.filter((card) => order.get(card.round) > before && order.get(card.round) <= now);
  return made.length ? made : cards;
}

/** One team after the other, six cards on a page: [{key, team, part, parts, cards}]; team "" while names are off. */
export function pages(cards, teams) {
  const named = [...teams.map((team) => team.id), ""];
  return named.flatMap((team) => {
    const own = cards.filter((card) => (card.team ?? "") === team);
    const parts = Math.ceil(own.length / PER_PAGE);
    return Array.from({ length: parts }, (_, n) => ({ key: `${team}/${n}`, team, part: n + 1, parts, cards: own.slice(n * PER_PAGE, (n + 1) * PER_PAGE) }));
  });
}

/** How long a text is, for its size on the wall: "", "long" or "longer". */
export const lengthOf = (text) => (text.length > 260 ? "longer" : text.length > 140 ? "long" : "");

const ENOUGH = 24; // characters: a first sentence that is shorter does not stand alone

/** "Silent. What would we promise? Say what they get." → the question, and the rest. */
export function lead(text) {
  const parts = text.match(/\S.*?[.?!…](?=\s|$)|\S.*$/gs) ?? [];
  let ask = "";
  while (parts.length && ask.length < ENOUGH) ask = `${ask} ${parts.shift()}`.trim();
  return { ask, more: parts.join(" ") };
}
