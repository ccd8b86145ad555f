// What a team sees on its own card alone: a friendly hint, and whether one would ever dare it. `card` is in scope.

import { lister } from "../room/words.js";
import { marked } from "../room/marked.js";

const listed = lister(document.documentElement.lang || "en");

export const ownCard = () => ({
  get words() {
    return this.$store.room.item("hint", this.card.id).words ?? [];
  },
  get hint() {
    return this.words.length ? this.$store.room.say("hint_department", { n: this.words.length, list: listed(this.words.map((word) => `“${word}”`)) }) : "";
  },
  /** A text in pieces, those that name a department marked. */
  pieces(text) {
    return marked(text, this.words);
  },
  get isDare() {
    return (this.card.tags ?? []).includes("dare");
  },
  dare() {
    this.$store.room.send("tag_artefact", { artefact: this.card.id, tag: "dare", on: !this.isDare });
  },
});
