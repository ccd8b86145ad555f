import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyPicture, fold, place, replace } from "../../static/js/room/picture.js";

const plain = (picture) => JSON.parse(JSON.stringify(picture));

test("a key belongs to a group, and what is mine has groups of its own", () => {
  assert.deepEqual(place("round"), ["", "round"]);
  assert.deepEqual(place("table/A-1"), ["table", "A-1"]);
  assert.deepEqual(place("me/part"), ["", "me/part"]);
  assert.deepEqual(place("me/ballot/B1"), ["me/ballot", "B1"]);
  assert.deepEqual(place("term/first/scan"), ["term", "first/scan"]);
});

test("a card appears, changes and goes", () => {
  const picture = emptyPicture();
  fold(picture, { set: { "table/a1": { title: "one" }, round: { id: "r1" } } });
  fold(picture, { set: { "table/a1": { title: "two" }, "table/a2": { title: "new" } } });
  fold(picture, { gone: ["table/a2", "table/never", "nothing/here"] });
  assert.deepEqual(plain(picture), { "": { round: { id: "r1" } }, table: { a1: { title: "two" } } });
});

test("a term that is called like a part of the language is just a term", () => {
  const picture = emptyPicture();
  fold(picture, { set: { "term/__proto__": { term: "__proto__" } } });
  assert.deepEqual(Object.keys(picture.term), ["__proto__"]);
});

test("a whole picture replaces everything, and leaves alone what did not change", () => {
  const picture = emptyPicture();
  const card = { title: "one" };
  fold(picture, { set: { "table/a1": card, "table/a2": { title: "two" }, round: { id: "r1" } } });
  replace(picture, { "table/a1": { title: "one" }, me: { person: "maya" } });
  assert.deepEqual(plain(picture), { "": { me: { person: "maya" } }, table: { a1: { title: "one" } } });
  assert.equal(picture.table.a1, card);
});
