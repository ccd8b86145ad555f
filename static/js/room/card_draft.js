// A card while somebody writes it: a new one, or the next version of one that is there.

import { graceEnd } from "./bell.js";
import { changes, isFilled, missing, toFields, toInputs } from "./form.js";
import { mint } from "./ids.js";

/** A draft of a new card; `kept` is what was being written before, `given` what it starts with. Its id is minted once, so a retry is the same card. */
export const newDraft = (fields, kept = null, given = {}) => ({
  artefact: mint("A"),
  round: "",
  base: 0,
  before: null,
  title: "",
  internal: false,
  authors: [],
  sources: [],
  origin: "inside",
  tags: [],
  given,
  ...kept,
  values: { ...toInputs(fields, given), ...kept?.values },
});

/** A draft of the next version of a card. */
export const revisionOf = (card, fields) =>
  newDraft(fields, {
    artefact: card.id,
    base: card.version,
    before: { title: card.title, fields: card.fields },
    title: card.title,
    values: toInputs(fields, card.fields),
  });

export const slotOf = (draft, type) => (draft.base ? `edit/${draft.artefact}` : `new/${type}`);

/** What a card starts with is not yet anything written. */
export const isBlank = (draft, fields) => !draft.base && !draft.title.trim() && !isFilled(written(draft, fields));

const written = ({ values, given = {} }, fields) =>
  Object.fromEntries(Object.entries(toFields(fields, values)).filter(([id, value]) => value !== given[id]));

/** Ids of what must be filled and is not; "title" first. */
export const problemsOf = (draft, fields) => [
  ...(draft.title.trim() ? [] : ["title"]),
  ...missing(fields, toFields(fields, draft.values)),
];

/** The command that posts it: [kind, data]. */
export function commandOf(draft, type, fields, round) {
  const { artefact, base, before, internal, authors, sources, origin, tags } = draft;
  const title = draft.title.trim();
  const content = toFields(fields, draft.values);
  if (!base) return ["post_artefact", { artefact, type, title, fields: content, internal_only: internal, authors, sources, origin, tags, round }];
  const changed = changes(before.fields, content);
  return ["revise_artefact", { artefact, base, fields: changed, title: title === before.title ? null : title, round }];
}

/** Does a round of the agenda take work, if only for the sentence that was begun in it? */
export const takesWork = (round, now) =>
  Boolean(round) && (round.state === "paused" || (round.state === "open" || round.closed_at ? graceEnd(round) > now : false));
