// What the pack waits for: a question that every room has to answer, and what nobody has answered of it.

import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");

export const gates = () => ({
  anyway: false,

  get shut() {
    return this.$store.room.all("gate").map(({ type, sentence, missing }) => ({ type, sentence: sentence.replace("{missing}", listed(missing.map(({ label }) => `“${label}”`))) }));
  },
  get isShut() {
    return this.shut.length > 0;
  },
  get mayGo() {
    return !this.isShut || this.anyway;
  },
});
