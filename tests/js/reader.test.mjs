import assert from "node:assert/strict";
import { test } from "node:test";
import { entryAt, linkTo, named } from "../../static/js/reader/addresses.js";
import { drawn } from "../../static/js/reader/drawing.js";
import { choices, folded, found, prepared } from "../../static/js/reader/finding.js";
import { asked, stepOf, stepped } from "../../static/js/reader/keys.js";
import { listed } from "../../static/js/reader/listing.js";

/** As much of a page as it takes to hold text. */
class Element {
  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, inside: [] });
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  append(...inside) {
    this.inside.push(...inside);
  }
  get text() {
    return this.inside.map((each) => each.text ?? each).join("");
  }
  all(tag) {
    const below = this.inside.flatMap((each) => each.all?.(tag) ?? []);
    return this.tag === tag ? [this, ...below] : below;
  }
}
globalThis.document = { createElement: (tag) => new Element(tag) };

const WORDS = { grade: "grade {letter}" };
const KEY_SAFE = { id: "card/a", kind: "Service", ref: "A-1", title: "Key safe for Zoë", teams: ["Teal", "Amber"], grade: "B" };
const FORM = { id: "card/b", kind: "Service", ref: "A-2", title: "One form", blocks: [{ items: [{ text: ["A-1 · Key safe", "card/a"] }] }] };
const BALLOT = { id: "ballot/c", kind: "Ballot", ref: "B1", title: "Which one?", blocks: [{ facts: [["Turnout", ["5 of 6 papers"]]] }] };
const ALL = [KEY_SAFE, FORM, BALLOT];
const ids = (entries) => entries.map((entry) => entry.id);
const find = (query, filters) => ids(found(prepared(ALL), query, filters));

test("nothing asked finds everything, in the order of the file", () => {
  assert.deepEqual(find(""), ids(ALL));
});

test("every word has to be there, wherever it stands and however it is written", () => {
  assert.deepEqual(find("ZOE key"), ["card/a"]);
  assert.deepEqual(find("turnout papers"), ["ballot/c"]);
  assert.deepEqual(find("zoe form"), []);
  assert.equal(folded("Ärger"), "arger");
});

test("a short name comes first, then titles, then what only mentions it", () => {
  assert.deepEqual(find("a-1"), ["card/a", "card/b"]);
  assert.deepEqual(find("key"), ["card/a", "card/b"]);
});

test("filters narrow, several together", () => {
  assert.deepEqual(find("", { teams: "Amber" }), ["card/a"]);
  assert.deepEqual(find("", { kind: "Service", grade: "" }), ["card/a", "card/b"]);
  assert.deepEqual(find("", { kind: "Ballot", teams: "Amber" }), []);
});

test("a filter offers what there is", () => {
  assert.deepEqual(choices(ALL, "kind"), ["Service", "Ballot"]);
  assert.deepEqual(choices([{ grade: "C" }, { grade: "A" }, {}], "grade"), ["A", "C"]);
});

test("addresses lead back to what they name, whatever is in them", () => {
  for (const id of ["card/A-026/v2", "card/a b#?<>/v1", "decision/ö%"]) assert.equal(named(linkTo(id)), id);
  assert.equal(named("#%"), "");
});

test("a place inside an entry opens the entry", () => {
  const known = new Map(ALL.map((entry) => [entry.id, entry]));
  assert.equal(entryAt(known, "card/a"), KEY_SAFE);
  assert.equal(entryAt(known, "card/a/v2"), KEY_SAFE);
  assert.equal(entryAt(known, "nothing"), undefined);
});

test("what people wrote stays text", () => {
  const title = "<script>alert(1)</script> {{7*7}} שלום";
  const page = new Element("body");
  page.append(...drawn({ title, blocks: [{ heading: "<b>", words: [title], items: [{ text: [title, "card/a"], notes: [title] }] }] }, WORDS));
  assert.deepEqual(page.all("script"), []);
  assert.equal(page.all("h2")[0].text, title);
  assert.deepEqual(page.all("p").slice(1).map((p) => p.text), [title, title, title]);
  assert.equal(page.all("a")[0].attributes.href, "#card/a");
});

test("a table has its head and as many cells, a fact its label", () => {
  const page = new Element("body");
  page.append(...drawn({ title: "B1", blocks: [{ heading: "All", head: ["Place", "Option"], rows: [["1", ["Key safe", "card/a"]]] }, BALLOT.blocks[0]] }, WORDS));
  assert.deepEqual(page.all("th").map((th) => th.text), ["Place", "Option"]);
  assert.deepEqual(page.all("td").map((td) => td.text), ["1", "Key safe"]);
  assert.deepEqual([page.all("dt")[0].text, page.all("dd")[0].text], ["Turnout", "5 of 6 papers"]);
});

test("the list says what, whose and how sure, and which one is open", () => {
  const line = listed(KEY_SAFE, WORDS, "card/a");
  assert.equal(line.text, "Key safe for ZoëA-1 · Service · Teal + AmberB");
  assert.equal(line.all("a")[0].attributes["aria-current"], "true");
  assert.equal(line.all("span").at(-1).attributes["aria-label"], "grade B");
});

test("keys ask for one thing each, and leave typing and the browser alone", () => {
  const key = (key, where, more = {}) => asked({ key, ...more }, where);
  assert.equal(key("/", "page"), "search");
  assert.equal(key("/", "query"), "");
  assert.equal(key("Escape", "page"), "list");
  assert.equal(key("Escape", "query"), "clear");
  assert.equal(key("Enter", "query"), "first");
  assert.equal(key("Enter", "list"), "");
  assert.equal(key("ArrowDown", "list"), "ArrowDown");
  assert.equal(key("ArrowDown", "field"), "");
  assert.equal(key("ArrowLeft", "page", { altKey: true }), "");
});

test("arrows stop at both ends; above the list is the search", () => {
  assert.deepEqual([stepped(-1, 1, 3), stepped(2, 1, 3), stepped(0, -1, 3), stepped(-1, 1, 0)], [0, 2, -1, -1]);
  assert.deepEqual([stepOf("ArrowDown"), stepOf("ArrowUp")], [1, -1]);
});
