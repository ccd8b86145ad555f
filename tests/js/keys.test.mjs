import assert from "node:assert/strict";
import { test } from "node:test";
import { actFor } from "../../static/js/cockpit/keys.js";

const on = (names) => ({ closest: (selector) => (selector.split(", ").some((each) => names.includes(each)) ? {} : null) });
const press = (key, more) => ({ key, target: on([]), ...more });

test("a letter is an act, a digit a team", () => {
  assert.deepEqual(actFor(press("n")), { act: "next" });
  assert.deepEqual(actFor(press("N")), { act: "next" });
  assert.deepEqual(actFor(press("?")), { act: "keys" });
  assert.deepEqual(actFor(press("3")), { act: "team", team: 3 });
  assert.equal(actFor(press("q")), null);
});

test("nothing happens while somebody types, or a dialog is open", () => {
  assert.equal(actFor(press("n", { target: on(["textarea"]) })), null);
  assert.equal(actFor(press("n"), { busy: true }), null);
});

test("the browser keeps its own keys, and a held key counts once", () => {
  assert.equal(actFor(press("n", { ctrlKey: true })), null);
  assert.equal(actFor(press("p", { metaKey: true })), null);
  assert.equal(actFor(press("e", { repeat: true })), null);
});

test("the space bar still presses a button that has the focus", () => {
  assert.equal(actFor(press(" ", { target: on(["button"]) })), null);
  assert.deepEqual(actFor(press(" ")), { act: "pause" });
});
