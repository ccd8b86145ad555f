import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, inWords, missing, toFields, toInputs } from "../../static/js/room/form.js";

const FIELDS = [
  { id: "name", kind: "text", required: true },
  { id: "pains", kind: "list" },
  { id: "today", kind: "number", required: true },
  { id: "feels", kind: "number", choices: [{ value: "-2", label: "very bad" }] },
  { id: "ops", kind: "yes_no" },
  { id: "serves", kind: "references" },
  { id: "needs", kind: "group", fields: [{ id: "people", kind: "text" }, { id: "process", kind: "text" }] },
  { id: "stages", kind: "rows", fields: [{ id: "name", kind: "text" }, { id: "emotion", kind: "number" }] },
];
const LEILA = {
  name: "Leila",
  pains: ["no printer", "the queue"],
  today: 0,
  feels: -2,
  ops: false,
  serves: ["A-1", "A-2"],
  needs: { people: "two drivers" },
  stages: [{ name: "Rings", emotion: -1 }, { name: "Waits" }],
};

test("what a card says is what its form says again", () => {
  assert.deepEqual(toFields(FIELDS, toInputs(FIELDS, LEILA)), LEILA);
});

test("an empty form says nothing", () => {
  assert.deepEqual(toFields(FIELDS, toInputs(FIELDS)), {});
});

test("a table opens with one empty row, and empty rows are left out", () => {
  const inputs = toInputs(FIELDS);
  assert.equal(inputs.stages.length, 1);
  inputs.stages.push({ name: "Waits", emotion: "" });
  assert.deepEqual(toFields(FIELDS, inputs), { stages: [{ name: "Waits" }] });
});

test("nought and no are answers", () => {
  assert.deepEqual(toFields(FIELDS, { today: "0", ops: "no" }), { today: 0, ops: false });
});

test("it says which required fields are empty", () => {
  assert.deepEqual(missing(FIELDS, { name: "Leila" }), ["today"]);
});

test("a revision carries only what changed; an emptied field is sent empty", () => {
  const after = { ...LEILA, name: "Leila B", pains: undefined };
  assert.deepEqual(changes(LEILA, after), { name: "Leila B", pains: "" });
});

test("values are read out by label, title and name", () => {
  const look = { titleOf: (id) => `card ${id}`, nameOf: () => "Maya", yes: "yes", no: "no" };
  const read = FIELDS.map((field) => inWords(field, LEILA[field.id], look));
  assert.deepEqual(read, ["Leila", "no printer; the queue", "0", "very bad", "no", "card A-1, card A-2", "two drivers", "Rings, -1; Waits"]);
  assert.equal(inWords({ kind: "person" }, "maya", look), "Maya");
});
