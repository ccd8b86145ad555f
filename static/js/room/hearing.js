// What the store does when something is heard from the room or the outbox. Methods of the store.

import { fold, replace } from "./picture.js";

export const hearing = {
  show(whole) {
    replace(this.picture, whole.set);
    this.loaded = true;
  },

  receive(frame) {
    if (frame.t === "ev") fold(this.picture, frame);
    else if (frame.t === "now") this.hear(frame.k, frame.d);
  },

  hear(kind, data) {
    if (kind === "presence") this.here = data.here;
    else if (kind === "typing") this.typing = data;
    else if (kind === "turnout") Object.assign(this.turnout, data);
  },

  turn(status, details) {
    this.status = status;
    if (status === "ended") this.ended = details.code;
    if (status === "open") this.stale = Boolean(details.build) && details.build !== this.boot.build;
  },

  count(pending, at) {
    this.pending = pending;
    if (!pending) this.savedAt = at;
  },

  refuse(entry, sentence, home = "") {
    this.refusals.push({ id: entry.i, sentence, slot: entry.slot, home });
  },
  /** What was refused has been sent again: its refusal need not be read any more. */
  forgive(slot) {
    this.refusals = this.refusals.filter((each) => each.slot !== slot || each.home !== slot);
  },
  dismiss(id) {
    this.refusals = this.refusals.filter((each) => each.id !== id);
  },
};
