import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf, isBlank, newDraft, problemsOf, revisionOf, slotOf, takesWork } from "../../static/js/room/card_draft.js";

const FIELDS = [
  { id: "promise", kind: "long", required: true },
  { id: "because", kind: "text" },
];
const CARD = { id: "A-7", version: 2, title: "Let go", fields: { promise: "You know that it counts.", because: "We scan first." } };
const NOON = Date.parse("2026-10-14T12:00:00Z");

test("a new card is blank until somebody writes", () => {
  const draft = newDraft(FIELDS);
  assert.equal(isBlank(draft, FIELDS), true);
  draft.values.promise = "You know";
  assert.equal(isBlank(draft, FIELDS), false);
  assert.equal(slotOf(draft, "value_proposition"), "new/value_proposition");
});

test("a draft keeps its id over a reload, so a retry is the same card", () => {
  const draft = newDraft(FIELDS);
  assert.equal(newDraft(FIELDS, JSON.parse(JSON.stringify(draft))).artefact, draft.artefact);
});

test("it says what is missing, the title first", () => {
  assert.deepEqual(problemsOf(newDraft(FIELDS), FIELDS), ["title", "promise"]);
});

test("a new card is posted whole, for the round it was written in", () => {
  const draft = newDraft(FIELDS, { title: " Let go ", values: { promise: "You know." } });
  assert.deepEqual(commandOf(draft, "value_proposition", FIELDS, "r08"), [
    "post_artefact",
    { artefact: draft.artefact, type: "value_proposition", title: "Let go", fields: { promise: "You know." }, internal_only: false, authors: [], sources: [], origin: "inside", tags: [], round: "r08" },
  ]);
});

test("what a card starts with is not yet written", () => {
  const fields = [{ id: "no", kind: "number" }, { id: "text", kind: "long" }];
  const draft = newDraft(fields, null, { no: 3 });
  assert.equal(draft.values.no, "3");
  assert.equal(isBlank(draft, fields), true);
  draft.values.no = "4";
  assert.equal(isBlank(draft, fields), false);
});

test("a card for somebody else names them, and what it grew from", () => {
  const source = { link: "L1", kind: "built_on", parent: "A-1", version: 1, what: "" };
  const draft = newDraft(FIELDS, { title: "Let go", authors: ["omar"], sources: [source] });
  const [, data] = commandOf(draft, "value_proposition", FIELDS, "r08");
  assert.deepEqual([data.authors, data.sources], [["omar"], [source]]);
});

test("a revision carries only what changed, against the version it was read at", () => {
  const draft = revisionOf(CARD, FIELDS);
  draft.values.because = "";
  assert.equal(slotOf(draft, "value_proposition"), "edit/A-7");
  assert.deepEqual(commandOf(draft, "value_proposition", FIELDS, "r08"), [
    "revise_artefact",
    { artefact: "A-7", base: 2, fields: { because: "" }, title: null, round: "r08" },
  ]);
});

test("what was begun before the bell has thirty seconds", () => {
  const round = { state: "open", ends_at: "2026-10-14T12:00:00Z", closed_at: null };
  assert.equal(takesWork(round, NOON + 29_000), true);
  assert.equal(takesWork(round, NOON + 31_000), false);
  assert.equal(takesWork({ ...round, state: "closed", closed_at: "2026-10-14T11:50:00Z" }, NOON - 590_000), true);
  assert.equal(takesWork({ state: "paused" }, NOON), true);
  assert.equal(takesWork({ state: "pending" }, NOON), false);
  assert.equal(takesWork(undefined, NOON), false);
});
