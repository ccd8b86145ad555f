import assert from "node:assert/strict";
import { test } from "node:test";
import { candidates, fromLines, opening } from "../../static/js/cockpit/options.js";

const CARDS = [
  { id: "A-1", type: "service", title: "Got-it message", team: "T1", status: "shared", visible: true },
  { id: "A-2", type: "service", title: "Cage-full call", team: "T3", status: "shortlisted", visible: true },
  { id: "A-3", type: "service", title: "Still dark", team: "T3", status: "shared", visible: false },
  { id: "A-4", type: "moment", title: "The queue", team: "T3", status: "shared", visible: true },
];

test("a ballot is about all visible cards of its type, or the shortlisted ones", () => {
  assert.deepEqual(candidates(CARDS, "service").map((option) => option.id), ["A-1", "A-2"]);
  assert.deepEqual(candidates(CARDS, "service", true).map((option) => option.id), ["A-2"]);
});

test("free options are worded, cards are not", () => {
  const options = [...candidates(CARDS, "moment"), ...fromLines("In a locker\n\n At the counter ")];
  const data = opening({ ballot: "B-1", method: "dots", title: "Where", question: "", options, params: { select: 2, quorum: "" } });
  assert.deepEqual(data.options, ["A-4", "o1", "o2"]);
  assert.deepEqual(data.option_text, { o1: "In a locker", o2: "At the counter" });
  assert.deepEqual(data.params, { select: 2 });
  assert.equal(data.seconds, null);
});

test("what was switched off does not stand", () => {
  const options = candidates(CARDS, "service").map((option) => ({ ...option, on: option.id === "A-2" }));
  const data = opening({ ballot: "B-1", method: "dots", title: "", question: "", options, params: {}, seconds: 60 });
  assert.deepEqual([data.options, data.option_text, data.seconds], [["A-2"], null, 60]);
});
