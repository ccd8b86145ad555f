// Thirty seconds to finish a sentence: for whom the bell has just rung.

import { graceEnd } from "../room/bell.js";
import { dater } from "../room/words.js";

const { exact } = dater(document.documentElement.lang || "en");

export const ringing = () => ({
  /** The round whose bell has rung while what was begun in it still counts. */
  get round() {
    const now = this.$store.clock.now;
    const rung = (each) => each.ends_at && Date.parse(each.closed_at ?? each.ends_at) <= now;
    const late = (each) => ["open", "closed"].includes(each.state) && rung(each) && graceEnd(each) > now;
    const concerns = ({ id }) => id === this.$store.room.round.id || this.$drafts.begunIn(id);
    const open = this.$store.room.room.stage === "running"; // a closed workshop gives no grace
    return open ? this.$store.room.all("agenda").findLast((each) => late(each) && concerns(each)) : undefined;
  },
  get sentence() {
    return this.round ? this.$store.room.say("grace_until", { time: exact(graceEnd(this.round)) }) : "";
  },
});
