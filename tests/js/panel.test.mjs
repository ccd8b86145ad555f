// A dialog that is opened again while it goes away still holds what it is for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { panel } from "../../static/js/components/cockpit_panel.js";

/** A dialog as browsers have it: open at once, its "close" event later. */
function opened() {
  const later = [];
  const dialog = {
    open: false,
    showModal() {
      this.open = true;
    },
    close() {
      this.open = false;
    },
  };
  const shown = panel("pack");
  shown.$refs = { panel: dialog };
  shown.$nextTick = (then) => later.push(then);
  const ticks = () => later.splice(0).forEach((then) => then());
  const show = () => shown.show({ detail: { name: "pack", subject: "" } });
  show();
  ticks();
  return { dialog, shown, show, ticks };
}

test("what closed is empty", () => {
  const { dialog, shown } = opened();
  shown.close();
  shown.closed();
  assert.deepEqual([dialog.open, shown.shown], [false, false]);
});

test("opened again before the browser says that it closed, it is not emptied", () => {
  const { dialog, shown, show, ticks } = opened();
  shown.close();
  show();
  ticks();
  shown.closed();
  assert.deepEqual([dialog.open, shown.shown], [true, true]);
});

test("nor if the browser says so between asking and opening", () => {
  const { dialog, shown, show, ticks } = opened();
  shown.close();
  show();
  shown.closed();
  ticks();
  assert.deepEqual([dialog.open, shown.shown], [true, true]);
});
