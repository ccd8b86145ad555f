import assert from "node:assert/strict";
import { test } from "node:test";
import { Shelf } from "../../static/js/room/keep.js";
import { Outbox } from "../../static/js/room/outbox.js";
import { FakeStorage } from "./fakes.mjs";

const PREFIX = "charrette/K7QM4XTE/maya/outbox/";

function open(storage = new FakeStorage()) {
  const told = { sent: [], sizes: [], refused: [], later: [] };
  const outbox = new Outbox({
    shelf: new Shelf(storage, PREFIX),
    transmit: (entry) => told.sent.push(entry.d.text),
    onChange: (size) => told.sizes.push(size),
    onRefused: (entry, answer) => told.refused.push([entry, answer.msg]),
    later: (act, delay) => told.later.push({ act, delay }),
  });
  return { outbox, storage, ...told };
}

const note = (text) => ["send_note", { note: "n1", text }];

test("a command is kept until it is acknowledged", () => {
  const { outbox, storage, sizes } = open();
  const id = outbox.send(...note("one"));
  assert.match(id, /^[0-9a-z]{20}$/);
  assert.equal(storage.length, 1);
  outbox.answered({ t: "ok", i: id });
  assert.equal(storage.length, 0);
  assert.deepEqual(sizes, [1, 0]);
});

test("after a reload everything unacknowledged goes out again, oldest first", () => {
  const { outbox, storage } = open();
  for (const text of ["one", "two", "three"]) outbox.send(...note(text));
  const again = open(storage);
  assert.equal(again.outbox.size, 3);
  again.outbox.resend();
  assert.deepEqual(again.sent, ["one", "two", "three"]);
});

test("a retry carries the same id, so its effect comes once", () => {
  const { outbox, storage } = open();
  const id = outbox.send(...note("one"));
  assert.ok(open(storage).outbox.has(id));
});

test("a busy server is asked again when it says; nothing is lost meanwhile", () => {
  const { outbox, sent, later, refused } = open();
  const id = outbox.send(...note("one"));
  outbox.answered({ t: "no", i: id, code: "busy", msg: "Busy", retry_ms: 250 });
  assert.equal(later[0].delay, 250);
  later[0].act();
  assert.deepEqual(sent, ["one", "one"]);
  outbox.answered({ t: "ok", i: id });
  later[0].act();
  assert.deepEqual([sent.length, refused.length, outbox.size], [2, 0, 0]);
});

test("a refusal goes back to its writer with the sentence and the draft", () => {
  const { outbox, refused, storage } = open();
  const id = outbox.send(...note("one"), { slot: "note", draft: { text: "one" } });
  outbox.answered({ t: "no", i: id, code: "closed", msg: "The round is closed." });
  const [[entry, sentence]] = refused;
  assert.deepEqual([entry.slot, entry.draft, sentence], ["note", { text: "one" }, "The round is closed."]);
  assert.equal(storage.length, 0);
});

test("an answer to somebody else's command is not ours", () => {
  const { outbox } = open();
  outbox.send(...note("one"));
  outbox.answered({ t: "ok", i: "unknown" });
  assert.equal(outbox.size, 1);
});

test("two tabs of one person never throw away each other's commands", () => {
  const first = open();
  const second = open(first.storage);
  first.outbox.send(...note("from the first tab"));
  const id = second.outbox.send(...note("from the second tab"));
  second.outbox.answered({ t: "ok", i: id });
  assert.equal(open(first.storage).outbox.size, 1);
});

test("without storage commands still go out and are still answered", () => {
  const { outbox, sent } = open(null);
  const id = outbox.send(...note("one"));
  outbox.answered({ t: "ok", i: id });
  assert.deepEqual([sent, outbox.size], [["one"], 0]);
});
