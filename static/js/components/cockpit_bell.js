// The bell rope: start, pause, more minutes, end, next; and taking the last of it back.

import { graceEnd } from "../room/bell.js";
import { byTime } from "../room/words.js";

export const bellRope = () => ({
  note: "",
  noteRound: "",

  init() {
    this.$watch("$store.room.round.note", () => this.readNote());
    this.$watch("$store.room.round.id", () => this.readNote());
    this.readNote();
  },

  get round() {
    return this.$store.room.round;
  },
  /** While a round runs, and for as long as sentences may still be finished. */
  get isRinging() {
    return Boolean(this.running) || (!this.isClosed && graceEnd(this.round) > this.$store.clock.now);
  },
  get isPaused() {
    return this.running?.state === "paused";
  },
  get nextWords() {
    const { say } = this.$store.room;
    if (!this.following) return say("close_workshop");
    return say(this.hasBegun ? "next_round" : "first_round", { title: this.following.title });
  },
  get restWords() {
    const { say } = this.$store.room;
    if (this.isClosed) return say("workshop_closed");
    return this.hasBegun ? say("between_rounds") : say("before_start");
  },

  pull(event) {
    this[event.detail.act]?.();
  },
  next() {
    if (this.isClosed) return;
    if (!this.following) return this.ask("close", {}, "close_workshop", {});
    const { send } = this.$store.room;
    if (!this.running || this.hasRung) return send("next_round", {});
    this.ask("next", { title: this.following.title, now: this.running.title }, "next_round", {});
  },
  get hasRung() {
    return this.running?.state === "open" && Date.parse(this.running.ends_at) <= this.$store.clock.now;
  },
  pause() {
    if (this.running) this.$store.room.send(this.isPaused ? "resume_round" : "pause_round", {});
  },
  end() {
    if (this.running && !this.hasRung) this.ask("end", { title: this.running.title }, "end_round", {});
  },
  extend(minutes, team = null) {
    if (this.running) this.$store.room.send("extend_round", { minutes, team, reason: "" });
  },
  more1() {
    this.extend(1);
  },
  more5() {
    this.extend(5);
  },
  less1() {
    if (this.running) this.$store.room.send("trim_round", { round: this.running.id, minutes: this.running.minutes - 1, reason: "" });
  },
  reveal() {
    const ballots = this.$store.room.all("ballot").sort(byTime("opened_at"));
    const ballot = ballots.findLast((each) => each.state === "closed" && !each.revealed);
    if (ballot) this.$store.room.send("reveal_result", { ballot: ballot.id });
  },

  get act() {
    return this.$store.room.one("undo");
  },
  get undoSeconds() {
    const left = this.act.until ? Math.ceil((Date.parse(this.act.until) - this.$store.clock.now) / 1000) : 0;
    return Math.max(0, left);
  },
  get undoWords() {
    return this.$store.room.say("seconds", { n: this.undoSeconds });
  },
  undo() {
    if (this.undoSeconds) this.$store.room.send("undo_act", { act: this.act.act });
  },

  /** Somebody else's note comes in unless one is being written here. */
  readNote() {
    if (document.activeElement === this.$refs.note) return;
    this.note = this.round.note ?? "";
    this.noteRound = this.round.id ?? "";
  },
  keepNote() {
    if (this.noteRound && this.note !== (this.round.note ?? "")) this.$store.room.send("keep_round_note", { round: this.noteRound, text: this.note });
  },
});
