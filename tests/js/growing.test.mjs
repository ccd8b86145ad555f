// What grows out of a card starts in the words of the old one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { firstWords, growsFrom, startOf } from "../../static/js/room/growing.js";

const OFFSHOOT = { makes: "measure", where: { question_no: 5 }, fields: { title: "{title}", kpi: "{title}", definition: "{text}" } };
const CARD = { id: "A-1", version: 2, title: "A time that holds", fields: { question_no: 5, text: "Say only times that hold." } };
const FORM = { fields: [{ id: "kpi", max_length: 6 }, { id: "definition", max_length: 300 }] };

test("it grows only from a card that says so", () => {
  assert.equal(growsFrom(OFFSHOOT, CARD.fields), true);
  assert.equal(growsFrom(OFFSHOOT, { question_no: 4 }), false);
  assert.equal(growsFrom(OFFSHOOT), false);
});

test("it starts with the source’s words, cut to what each field holds, and credits it", () => {
  const start = startOf(OFFSHOOT, CARD, FORM, (id) => CARD.fields[id]);
  assert.equal(start.title, "A time that holds");
  assert.deepEqual(start.values, { kpi: "A time", definition: "Say only times that hold." });
  const [{ kind, parent, version }] = start.sources;
  assert.deepEqual({ kind, parent, version }, { kind: "built_on", parent: "A-1", version: 2 });
});

test("a title is the first sentence, or as many whole words as fit", () => {
  assert.equal(firstWords("They could sort. Nobody asked."), "They could sort");
  assert.equal(firstWords("Why not at night?"), "Why not at night?");
  assert.equal(firstWords("one two three four", 12), "one two…");
});
