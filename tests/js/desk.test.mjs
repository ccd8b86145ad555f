import assert from "node:assert/strict";
import { test } from "node:test";
import { teamNames } from "../../static/js/desk/steps.js";

test("teams get the names on offer, then numbers", () => {
  assert.deepEqual(teamNames(["Kestrel", "Otter"], 3), ["Kestrel", "Otter", "3"]);
  assert.deepEqual(teamNames(["Kestrel", "Otter"], 1), ["Kestrel"]);
});
