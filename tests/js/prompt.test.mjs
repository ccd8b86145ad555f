import assert from "node:assert/strict";
import { test } from "node:test";
import { questionFirst } from "../../static/js/components/prompt.js";

test("the first sentence stands large, the rest says more", () => {
  const { ask, more } = questionFirst("What would we promise, and to whom?\nSay what they get. And the least.\n");
  assert.equal(ask, "What would we promise, and to whom?");
  assert.equal(more, "Say what they get. And the least.");
});

test("a very short sentence does not stand alone", () => {
  assert.equal(questionFirst("Silent. Three ways we could serve them. One more.").ask, "Silent. Three ways we could serve them.");
});

test("one sentence is all there is", () => {
  assert.deepEqual(questionFirst("Break"), { ask: "Break", more: "" });
  assert.deepEqual(questionFirst(""), { ask: "", more: "" });
});
