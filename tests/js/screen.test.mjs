import assert from "node:assert/strict";
import { test } from "node:test";
import { wish } from "../../static/js/screen/keys.js";
import { fresh, isSharing, lead, lengthOf, natural, pages } from "../../static/js/screen/views.js";

const START = "2026-10-14T10:00:00Z";
const round = (more) => ({ id: "r3", type: "team_build", share: "dark", asks: [], started_at: START, ...more });
const shows = (more) => natural({ stage: "running", round: round(), ballots: [], cards: 8, ...more });
const ballot = (more) => ({ id: "B1", state: "closed", revealed: true, result: {}, closed_at: "2026-10-14T10:05:00Z", ...more });

test("before the first round the way in is shown, at the end the lending board", () => {
  assert.equal(shows({ stage: "lobby", round: {} }), "arrive");
  assert.equal(shows({ stage: "closed" }), "close");
  assert.equal(shows({ round: round({ type: "close", share: "plenary" }) }), "close");
});

test("private work shows no cards, sharing does, unless cards are asked for", () => {
  assert.equal(shows(), "work");
  assert.equal(shows({ round: round({ type: "reveal", share: "daylight" }) }), "gallery");
  assert.equal(shows({ round: round({ type: "reveal", share: "daylight" }), cards: 0 }), "work");
  assert.equal(isSharing(round({ share: "daylight", asks: [{ least: 1 }] })), false);
  assert.equal(isSharing(round({ share: "daylight", asks: [{ least: 0 }] })), true);
});

test("an open ballot goes before everything, a result stays until the next round", () => {
  assert.equal(shows({ ballots: [ballot({ state: "open", result: undefined })] }), "ballot");
  assert.equal(shows({ ballots: [ballot()] }), "result");
  assert.equal(shows({ ballots: [ballot({ revealed: false, result: undefined })] }), "work");
  assert.equal(shows({ ballots: [ballot({ closed_at: "2026-10-14T09:30:00Z" })] }), "work");
});

test("the gallery is about what was made since all looked last", () => {
  const agenda = [
    { id: "r1", type: "team_build", share: "dark", started_at: START },
    { id: "r2", type: "reveal", share: "daylight", started_at: START },
    { id: "r3", type: "team_build", share: "dark", started_at: START },
    { id: "r4", type: "reveal", share: "daylight", started_at: START },
  ];
  const cards = [{ id: "a", round: "r1" }, { id: "b", round: "r3" }];
  assert.deepEqual(fresh(cards, agenda, "r4").map((card) => card.id), ["b"]);
  assert.deepEqual(fresh(cards, agenda, "r2").map((card) => card.id), ["a"]);
  assert.deepEqual(fresh(cards.slice(0, 1), agenda, "r4").map((card) => card.id), ["a"]);
});

test("one team after the other, six cards on a page, nameless ones last", () => {
  const cards = [...Array.from({ length: 7 }, (_, n) => ({ id: n, team: "T2" })), { id: "x", team: "T1" }, { id: "y" }];
  const all = pages(cards, [{ id: "T1" }, { id: "T2" }]);
  assert.deepEqual(all.map((page) => [page.team, page.part, page.parts, page.cards.length]), [["T1", 1, 1, 1], ["T2", 1, 2, 6], ["T2", 2, 2, 1], ["", 1, 1, 1]]);
});

test("the first sentence is the question", () => {
  assert.deepEqual(lead("What would we promise them? Say what they get. And more"), { ask: "What would we promise them?", more: "Say what they get. And more" });
  assert.equal(lead("Silent. Three ways we could serve them: one of today. And more.").ask, "Silent. Three ways we could serve them: one of today.");
  assert.deepEqual(lead(""), { ask: "", more: "" });
  assert.deepEqual([30, 160, 300].map((n) => lengthOf("x".repeat(n))), ["", "long", "longer"]);
});

test("arrows turn pages, letters choose, the space bar holds", () => {
  assert.deepEqual(wish({ key: "ArrowRight" }), { step: 1 });
  assert.deepEqual(wish({ key: "G" }), { show: "gallery" });
  assert.deepEqual(wish({ key: "a" }), { show: "" });
  assert.deepEqual(wish({ key: " " }), { hold: true });
  assert.equal(wish({ key: "r", ctrlKey: true }), null);
  assert.equal(wish({ key: "x" }), null);
});
