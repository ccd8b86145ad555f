import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "../../static/js/room/marked.js";

const on = (pieces) => pieces.filter((piece) => piece.on).map((piece) => piece.text);

test("words are set apart and nothing is lost", () => {
  const pieces = marked("Ida from HR, and the back office", ["HR", "back office"]);
  assert.deepEqual(on(pieces), ["HR", "back office"]);
  assert.equal(pieces.map((piece) => piece.text).join(""), "Ida from HR, and the back office");
});

test("a word inside another one is no word", () => {
  assert.deepEqual(on(marked("Philharmonic, HRx, éHR", ["HR"])), []);
});

test("what looks like a pattern is a text", () => {
  assert.deepEqual(on(marked("R&D (new) a.b", ["(new)", "a.b", "[x"])), ["(new)", "a.b"]);
});

test("without words, or without a text, there is one piece or none", () => {
  assert.deepEqual(marked("Ida", []), [{ text: "Ida", on: false }]);
  assert.deepEqual(marked(undefined, ["HR"]), [{ text: "", on: false }]);
});
