// The board of horizons, the walk, and the request before the room, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answering } from "../../static/js/components/answering.js";
import { champions } from "../../static/js/components/champions.js";
import { glossary } from "../../static/js/components/glossary.js";
import { horizons } from "../../static/js/components/horizons.js";
import { walk } from "../../static/js/components/walk.js";
import { emptyPicture, fold } from "../../static/js/room/picture.js";
import { roomStore } from "../../static/js/room/store.js";

const FORM = { id: "step", board: "when", before: "after", fields: [{ id: "when", kind: "choice", choices: [{ value: "a", label: "soon" }, { value: "b", label: "late" }] }] };
const card = (id, when, more = {}) => ({ id, type: "step", title: `Step ${id}`, version: 1, status: "shared", glance: [], fields: { when }, visible: true, ...more });

function on(component, set) {
  const sent = [];
  const room = roomStore({ boot: {}, say: (key) => key, send: (kind, data) => sent.push([kind, data]) });
  const picture = emptyPicture();
  fold(picture, { set: { round: { id: "r1", state: "open" }, me: { person: "p1", team: "T1", role: "participant" }, "form/step": FORM, ...set } });
  const part = component();
  Object.defineProperty(part, "$store", { value: { room: Object.defineProperties(room, { picture: { value: picture } }) } });
  part.$dispatch = () => {};
  return { part, sent };
}

test("own steps move by one horizon, nobody else's do", () => {
  const { part, sent } = on(horizons, { "table/x": card("x", "a"), "gallery/y": card("y", "b") });
  assert.deepEqual(part.lanes.map((lane) => lane.cards.map((each) => each.id)), [["x"], ["y"]]);
  part.move(part.all.find((each) => each.id === "x"), 1);
  assert.deepEqual(sent.map(([kind, data]) => [kind, data.fields]), [["revise_artefact", { when: "b" }]]);
  assert.equal(part.isMine(card("y", "b")), false);
  assert.equal(part.mayMove(card("x", "a"), -1), false);
});

test("what a step needs first is drawn and taken away by the trace that the method names", () => {
  const { part, sent } = on(horizons, { "table/x": card("x", "a"), "table/y": card("y", "b"), "roadmap/x": { id: "x", needs: ["y"], late: ["y"] } });
  assert.deepEqual(part.needs(card("x", "a")), [{ id: "y", title: "Step y", late: true }]);
  assert.deepEqual(part.candidates(card("x", "a")), []);
  part.need(card("y", "b"), { target: { value: "x" } });
  part.drop(card("x", "a"), { id: "y" });
  assert.deepEqual(sent, [
    ["draw_trace", { trace: "after", source: "y", target: "x" }],
    ["erase_trace", { trace: "after", source: "x", target: "y" }],
  ]);
});

test("what breaks at another team's stop is a challenge, at one's own an issue", () => {
  const issue = { type: "raid", fields: { kind: "issue" }, text: "text", about: "about" };
  const set = { issue, "walk/x": { id: "x", stops: [{ artefact: "x", level: 0, steps: [] }, { artefact: "y", level: 1, steps: [] }] }, "table/x": card("x", "a"), "gallery/y": card("y", "b") };
  const { part, sent } = on(walk, set);
  const says = (text) => ({ target: { elements: { breaks: { value: text, focus() {} } } } });
  part.say(part.stops[0], says("It rains"));
  part.say(part.stops[1], says("Nobody is there"));
  part.say(part.stops[1], says("  "));
  assert.deepEqual(sent.map(([kind]) => kind), ["post_artefact", "raise_challenge"]);
  assert.deepEqual(sent[0][1].fields, { kind: "issue", text: "It rains", about: "x" });
  assert.equal(sent[1][1].lens, "operator");
});

test("the request before the room is read with its answer", () => {
  const { part } = on(answering, { answering: { request: { id: "q", text: "May we?", by: "p1", answer: "no" }, n: 1, of: 2, later: 0, too_many_later: false } });
  assert.equal(part.answerWords, "answer_no");
  assert.equal(part.tooManyLater, false);
  assert.equal(on(answering, {}).part.request.id, undefined);
});

test("words have all their meanings, and only facilitators settle them", () => {
  const term = { term: "cage", meaning: "a roller", others: [{ meaning: "a room" }] };
  const { part, sent } = on(glossary, { "term/cage": term });
  assert.deepEqual(part.terms[0].meanings.map((each) => each.meaning), ["a roller", "a room"]);
  assert.equal(part.maySettle, false);
  Object.assign(part, { word: " crate ", meaning: "a box", not: "" });
  part.define();
  assert.deepEqual(sent, [["define_term", { term: "crate", meaning: "a box", not_to_be_confused_with: "" }]]);
});

test("coverage is told only where somebody said how many are touched", () => {
  assert.equal(on(champions, { champions: { people: 2, affected: 0 } }).part.reachWords, "");
  assert.match(on(champions, { champions: { people: 2, affected: 70, enough: false } }).part.reachWords, /champions_more/);
});
