// A few words on their way: a line for the round, something to park, a comment, a private note.

import { mint } from "../room/ids.js";

/** `kind` is the command, `idField` its own id's name, `more` what else it carries. */
export const utterance = (slot, kind, idField, more = {}) => ({
  text: "",

  init() {
    this.text = this.$drafts.get(slot)?.text ?? "";
  },

  get empty() {
    return !this.text.trim();
  },
  keep() {
    this.empty ? this.$drafts.drop(slot) : this.$drafts.put(slot, { text: this.text });
  },
  send() {
    if (this.empty) return;
    const text = this.text.trim();
    this.$store.room.send(kind, { [idField]: mint(), text, ...more }, { slot, draft: { text } });
    this.$drafts.drop(slot);
    this.text = "";
    this.$dispatch("sent", { kind });
  },
  back(event) {
    if (event.detail.home === slot) this.init();
  },
});
