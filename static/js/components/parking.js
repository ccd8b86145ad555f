// Putting something aside: what, why not now, and when to look at it again.

import { mint } from "../room/ids.js";

const SLOT = "park";

export const parking = () => ({
  text: "",
  reason: "",
  until: "",

  init() {
    Object.assign(this, { text: "", reason: "", until: "" }, this.$drafts.get(SLOT));
  },
  get empty() {
    return !this.text.trim();
  },
  get draft() {
    return { text: this.text, reason: this.reason, until: this.until };
  },
  keep() {
    this.empty ? this.$drafts.drop(SLOT) : this.$drafts.put(SLOT, this.draft);
  },
  park() {
    if (this.empty) return;
    const data = { item: mint("K"), text: this.text.trim(), reason: this.reason.trim(), look_again: this.until };
    this.$store.room.send("park_item", data, { slot: SLOT, draft: this.draft });
    this.$drafts.drop(SLOT);
    this.init();
  },
  back(event) {
    if (event.detail.home === SLOT) this.init();
  },

  get parked() {
    return this.$store.room.all("parked").sort((one, other) => one.at.localeCompare(other.at));
  },
  by(item) {
    return this.$store.room.name(item.by);
  },
  again({ look_again: date }) {
    return this.$store.room.say(date ? "parked_again" : "parked_first", { date });
  },
  unpark(item) {
    this.$store.room.send("unpark_item", { item: item.id });
  },
});
