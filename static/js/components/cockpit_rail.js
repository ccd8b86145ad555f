// The agenda as a rail: what is done, what runs, what comes when.

import { nowIn, outline, rhythm } from "../cockpit/rhythm.js";
import { dater } from "../room/words.js";

const ROW = 44; // pixels of a row of the rail
const DONE_IN_FULL = 2; // so many finished rounds are listed, more are one line
const { time } = dater(document.documentElement.lang || "en");

export const rail = () => ({
  fits: 9,

  init() {
    const room = () => Math.max(4, Math.floor(this.$refs.list.clientHeight / ROW));
    new ResizeObserver(() => (this.fits = room())).observe(this.$refs.list);
  },

  time,
  get past() {
    return this.day.done.filter((row) => row.state !== "unheld");
  },
  get done() {
    return this.past.length > DONE_IN_FULL ? [] : this.past;
  },
  get doneWords() {
    const { length } = this.past;
    return length > DONE_IN_FULL ? this.$store.room.say("rounds_done", { n: length }) : "";
  },
  get firstTime() {
    return time(this.rows[0]?.start ?? this.rows[0]?.plan);
  },
  /** As many of the rounds to come as fit, leaving a line for the others. */
  get next() {
    const { now, next } = this.day;
    const used = (this.doneWords ? 1 : this.done.length) + (now ? 2 : 0);
    const left = Math.max(1, this.fits - used);
    return next.length <= left ? next : next.slice(0, left - 1);
  },
  get rest() {
    return this.day.next.slice(this.next.length);
  },
  get restWords() {
    const end = Math.max(...this.rest.map((row) => row.end ?? 0));
    return this.rest.length ? this.$store.room.say("rounds_more", { n: this.rest.length, time: time(end) }) : "";
  },
  get standing() {
    const { say } = this.$store.room;
    if (this.isClosed) return "";
    if (!this.hasBegun) return say("day_ahead");
    if (this.late > 0) return say("minutes_behind", { n: this.late });
    return this.late < 0 ? say("minutes_ahead", { n: -this.late }) : say("on_time");
  },
  get changeWords() {
    const { now } = this.day;
    const { say } = this.$store.room;
    if (!now) return "";
    if (now.state === "paused") return say("round_paused");
    return now.extended ? say("round_extended", { n: now.extended }) : "";
  },
  plannedEnd(row) {
    return row.plan === null ? null : row.plan + (row.planned ?? row.minutes) * 60_000;
  },
  get endMoved() {
    const { now } = this.day;
    return Boolean(now) && this.plannedEnd(now) !== null && Math.abs(now.end - this.plannedEnd(now)) >= 60_000;
  },

  get endLate() {
    return this.endMoved && this.day.now.end > this.plannedEnd(this.day.now);
  },

  get shape() {
    const bars = rhythm(this.agenda);
    return { dark: outline(bars, "dark"), open: outline(bars, "open"), vote: outline(bars, "vote") };
  },
  get nowLine() {
    const at = this.isClosed ? null : nowIn(this.rows, this.$store.clock.now);
    return at === null ? "" : `M${at.toFixed(2)} -4v18`;
  },

  /** On a row of the rail: arrows change its length by a minute, Delete skips it. */
  rowKey(event, row) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) this.$store.room.send("trim_round", { round: row.id, minutes: row.minutes + by, reason: "" });
    else if (event.key === "Delete") this.ask("skip", { title: row.title }, "skip_round", { round: row.id, reason: "" });
    else return;
    event.preventDefault();
  },
});
