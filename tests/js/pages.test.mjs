// The pages of a round: which is open, when it turns, what a card on it starts with.

import assert from "node:assert/strict";
import { test } from "node:test";

import { answeredBy, bannedFor, givenOn, openPage, turnsIn } from "../../static/js/room/pages.js";

const NOON = Date.parse("2026-09-14T12:00:00Z");
const FIRST = { id: "one", types: ["answer"], fields: { no: 1 }, open: true, current: false };
const SECOND = { id: "two", types: ["answer"], fields: { no: 2 }, open: true, current: true };
const BAN = { type: "technology", until: "2026-09-14T12:10:00Z", offers: "workaround", fields: { kind: "rearrange" } };
const ROUND = { state: "open", steps: [FIRST, SECOND], step_turns_at: "2026-09-14T12:04:00Z" };

test("the open page is the current one, and none where nothing turns", () => {
  assert.equal(openPage(ROUND), SECOND);
  assert.equal(openPage({}).id, undefined);
});

test("a page turns by the server’s clock; a pause keeps what is left", () => {
  assert.equal(turnsIn(ROUND, NOON), 240);
  assert.equal(turnsIn(ROUND, NOON + 300_000), 0);
  assert.equal(turnsIn({ ...ROUND, state: "paused", step_left: 90 }, NOON), 90);
  assert.equal(turnsIn({ ...ROUND, step_turns_at: null }, NOON), null);
  assert.equal(turnsIn({ ...ROUND, state: "closed" }, NOON), null);
});

test("a card starts with what its page asks", () => {
  assert.deepEqual(givenOn(SECOND, "answer", ROUND, NOON), { no: 2 });
  assert.deepEqual(givenOn(SECOND, "possibility", ROUND, NOON), {});
  assert.deepEqual(answeredBy(SECOND, "answer"), ["no"]);
  assert.deepEqual(answeredBy({}, "answer"), []);
});

test("while something is banned, something else is offered first", () => {
  const round = { state: "open", ban: BAN };
  assert.equal(bannedFor(round, NOON), 600);
  assert.deepEqual(givenOn({}, "workaround", round, NOON), { kind: "rearrange" });
  assert.deepEqual(givenOn({}, "workaround", round, NOON + 600_000), {});
  assert.equal(bannedFor({ state: "open", ban: null }, NOON), 0);
});
