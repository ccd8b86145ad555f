// The bell: ring, digits, and what a screen reader hears of it.

import { bellFace, digits, toldBetween } from "../room/bell.js";

const AROUND = 100; // pathLength of the ring

export const bell = () => ({
  last: Infinity,
  told: "",

  init() {
    this.$watch("$store.clock.now", () => this.listen());
  },

  get face() {
    const { round, room } = this.$store.room;
    return bellFace(["closed", "archived"].includes(room.stage) ? null : round, this.$store.clock.now);
  },
  get digits() {
    return this.face.state === "none" ? "" : digits(this.face.seconds);
  },
  get dash() {
    return `${(this.face.share * AROUND).toFixed(2)} ${AROUND}`;
  },
  get variant() {
    const variants = { last: "bell--last-minute", ticking: "bell--last-minute bell--ticking", paused: "bell--paused", grace: "bell--last-minute bell--grace", over: "bell--over" };
    return variants[this.face.state] ?? "";
  },
  get words() {
    const spoken = { paused: "bell_paused", grace: "bell_grace", over: "bell_over" };
    return spoken[this.face.state] ? this.$store.room.say(spoken[this.face.state]) : "";
  },
  get label() {
    const { state, seconds } = this.face;
    return this.$store.room.say(`bell_label_${state}`, { time: digits(seconds) });
  },
  get shown() {
    return this.face.state !== "none";
  },

  /** Says 5 minutes, 1 minute and 10 seconds once each, politely. */
  listen() {
    const { state, seconds } = this.face;
    const counting = state === "running" || state === "last" || state === "ticking";
    const mark = counting ? toldBetween(this.last, seconds) : null;
    if (seconds > this.last) this.told = "";
    if (mark) this.told = this.$store.room.say(`bell_told_${mark}`);
    this.last = counting ? seconds : Infinity;
  },
});
