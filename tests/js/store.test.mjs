import assert from "node:assert/strict";
import { test } from "node:test";
import { roomStore } from "../../static/js/room/store.js";

function room() {
  const store = roomStore({ boot: { build: "b1" }, say: (key) => key, send: () => {}, whisper: () => {} });
  store.show({ set: { me: { person: "maya", team: "T1" }, "team/T2": { id: "T2", name: "Amber", mark: 2 }, "team/T1": { id: "T1", name: "Teal", mark: 1 }, "table/A-1": { id: "A-1", title: "one" } } });
  return store;
}

test("what is not there is nothing, never an error", () => {
  const store = room();
  assert.deepEqual({ ...store.one("round"), ...store.item("ballot", "B1") }, {});
  assert.deepEqual(store.all("gallery"), []);
});

test("teams stand in the order of their marks, and mine is known", () => {
  const store = room();
  assert.deepEqual(store.teams.map(({ name }) => name), ["Teal", "Amber"]);
  assert.equal(store.team.name, "Teal");
});

test("what only its writer sees yet stands in front of what the table sees", () => {
  const store = room();
  store.receive({ t: "ev", set: { "me/card/A-1": { id: "A-1", title: "two" } } });
  assert.deepEqual(store.tableCards.map(({ title }) => title), ["two"]);
  store.receive({ t: "ev", gone: ["me/card/A-1"] });
  assert.equal(store.card("A-1").title, "one");
});

test("presence, typing and turnout are the latest heard", () => {
  const store = room();
  store.receive({ t: "now", k: "presence", d: { here: ["maya"] } });
  store.receive({ t: "now", k: "turnout", d: { B1: { voted: 3, eligible: 5 } } });
  store.receive({ t: "now", k: "turnout", d: { B2: { voted: 1, eligible: 5 } } });
  assert.deepEqual([store.isHere("maya"), store.isHere("omar"), Object.keys(store.turnout)], [true, false, ["B1", "B2"]]);
});

test("saved is told with its time, and another build is noticed", () => {
  const store = room();
  store.count(2, 1000);
  assert.equal(store.savedAt, null);
  store.count(0, 2000);
  assert.equal(store.savedAt, 2000);
  store.turn("open", { build: "b2" });
  assert.equal(store.stale, true);
  store.turn("ended", { code: 4503 });
  assert.deepEqual([store.status, store.ended], ["ended", 4503]);
});
