// Who holds the pen for the card in the form. Stands inside a `cardForm`.

import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");

export const pen = () => ({
  get held() {
    return this.$store.room.item("pen", this.type);
  },
  get holders() {
    return (this.held.holders ?? []).filter((person) => this.$store.room.name(person));
  },
  get isMine() {
    return this.holders.some((person) => this.$store.room.isMe(person));
  },
  /** Somebody else holds it: what I write I write for one of them. */
  get isHeld() {
    return !this.draft.base && this.holders.length > 0 && !this.held.free && !this.isMine;
  },
  get words() {
    const { say } = this.$store.room;
    const names = listed(this.holders.map((person) => this.$store.room.name(person)));
    return say("pen_held", { names, n: this.holders.length });
  },
  dictateWords(person) {
    return this.$store.room.say("pen_dictate", { name: this.$store.room.name(person) });
  },
  isChosen(person) {
    return (this.draft.authors ?? []).includes(person);
  },
  choose(person) {
    this.draft.authors = [person];
    this.keep();
  },
});
