import assert from "node:assert/strict";
import { test } from "node:test";
import { lister, speaker } from "../../static/js/room/words.js";

const say = speaker({ "kept.one": "{n} change is kept", "kept.other": "{n} changes are kept", "saved_at": "Saved {time}", "left.other": "{n} left" });

test("a sentence takes its values", () => {
  assert.equal(say("saved_at", { time: "11:22" }), "Saved 11:22");
});

test("one is said differently from many, where the language does", () => {
  assert.equal(say("kept", { n: 1 }), "1 change is kept");
  assert.equal(say("kept", { n: 2 }), "2 changes are kept");
  assert.equal(say("left", { n: 1 }), "1 left");
});

test("what somebody typed is never taken for a place to fill", () => {
  assert.equal(speaker({ on: "Writing on {title}" })("on", { title: "{names}" }), "Writing on {names}");
});

test("names are listed as the language lists them", () => {
  assert.equal(lister("en")(["Ines", "Sunita"]), "Ines and Sunita");
});
