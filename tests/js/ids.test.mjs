import assert from "node:assert/strict";
import { test } from "node:test";
import { mint } from "../../static/js/room/ids.js";

test("an id is made of letters and digits the server takes", () => {
  assert.match(mint("A"), /^A-[0-9a-z]{16}$/);
  assert.match(mint("", 20), /^[0-9a-z]{20}$/);
});

test("no two ids are the same", () => {
  assert.equal(new Set(Array.from({ length: 2000 }, () => mint())).size, 2000);
});

test("it needs only what plain http has", () => {
  const random = { getRandomValues: (bytes) => bytes.fill(1) };
  assert.equal(mint("C", 4, random), "C-1111");
});
