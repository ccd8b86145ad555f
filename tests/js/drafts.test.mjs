import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts } from "../../static/js/room/drafts.js";
import { Shelf } from "../../static/js/room/keep.js";
import { FakeStorage } from "./fakes.mjs";

const open = (storage, person = "maya") => new Drafts(new Shelf(storage, `charrette/K7QM4XTE/${person}/draft/`));

test("a draft is there after a reload, until it is posted", () => {
  const storage = new FakeStorage();
  open(storage).put("new/service", { title: "Got-it mess" });
  assert.deepEqual(open(storage).get("new/service"), { title: "Got-it mess" });
  open(storage).drop("new/service");
  assert.equal(open(storage).get("new/service"), null);
});

test("somebody else on the same device has other drafts", () => {
  const storage = new FakeStorage();
  open(storage, "maya").put("note", { text: "mine" });
  assert.equal(open(storage, "ana").get("note"), null);
});

test("a refused text is back where it was written", () => {
  const drafts = open(new FakeStorage());
  assert.equal(drafts.giveBack("new/service", { title: "Late" }, "c1"), "new/service");
  assert.deepEqual(drafts.get("new/service"), { title: "Late" });
});

test("a refused text never overwrites what is being written now", () => {
  const drafts = open(new FakeStorage());
  drafts.put("new/service", { title: "The next one" });
  assert.equal(drafts.giveBack("new/service", { title: "Late" }, "c1"), "kept/c1");
  assert.deepEqual(drafts.get("new/service"), { title: "The next one" });
  assert.deepEqual(drafts.kept(), [{ id: "c1", slot: "new/service", draft: { title: "Late" } }]);
});

test("full storage forgets at reload but not before", () => {
  const storage = new FakeStorage();
  storage.full = true;
  const drafts = open(storage);
  drafts.put("note", { text: "still here" });
  assert.deepEqual(drafts.get("note"), { text: "still here" });
});

test("the paper of a ballot that is over leaves no trace, the one under way stays", () => {
  const storage = new FakeStorage();
  const drafts = open(storage);
  for (const slot of ["paper/B1/1", "paper/B2/1", "new/service"]) drafts.put(slot, { title: slot });
  drafts.forgetPapers((ballot) => ballot === "B1");
  assert.deepEqual(["paper/B1/1", "paper/B2/1", "new/service"].map((slot) => Boolean(open(storage).get(slot))), [false, true, true]);
});

test("it is known which round a draft was begun in", () => {
  const drafts = open(new FakeStorage());
  drafts.put("new/service", { round: "r08" });
  assert.deepEqual([drafts.begunIn("r08"), drafts.begunIn("r09")], [true, false]);
});
