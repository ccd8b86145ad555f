// The bell on the wall: a tick for every minute, and until when.

import { dater } from "../room/words.js";

const TICK = 0.3; // of a ring that is 100 around
const { time } = dater(document.documentElement.lang || "en");

export const screenBell = () => ({
  get ticks() {
    const { minutes = 1 } = this.$store.room.round;
    return `${TICK} ${100 / Math.max(1, minutes) - TICK}`;
  },
  get until() {
    const { round, say } = this.$store.room;
    return round.state === "open" && round.ends_at && Date.parse(round.ends_at) > this.$store.clock.now ? say("until_bell", { time: time(round.ends_at) }) : "";
  },
});
