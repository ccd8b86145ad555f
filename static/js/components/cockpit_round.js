// One round of the agenda, opened: change its length, start, skip or reopen it; or put a new one in.

import { isPending, isRunning } from "../cockpit/timetable.js";
import { mint } from "../room/ids.js";
import { dater } from "../room/words.js";

const { time } = dater(document.documentElement.lang || "en");
const AGAIN_MINUTES = 5;

/** `subject` is the round's id. */
export const roundSheet = () => ({
  minutes: 0,
  reason: "",
  again: AGAIN_MINUTES,

  init() {
    this.minutes = this.row.minutes ?? 0;
  },
  get row() {
    return this.rows.find((row) => row.id === this.subject) ?? {};
  },
  get isPending() {
    return isPending(this.row);
  },
  get isRunning() {
    return isRunning(this.row);
  },
  get isOver() {
    return ["closed", "skipped"].includes(this.row.state);
  },
  get when() {
    const { say } = this.$store.room;
    const { start, end, state } = this.row;
    return start === null ? say(`round_${state}`) : say("round_when", { start: time(start), end: time(end), state: say(`round_${state}`) });
  },

  send(kind, data) {
    this.$store.room.send(kind, { round: this.subject, ...data });
    this.close();
  },
  trim() {
    this.send("trim_round", { minutes: Number(this.minutes), reason: this.reason });
  },
  start() {
    if (!this.running) return this.send("start_round");
    this.close();
    this.ask("start", { title: this.row.title, now: this.running.title }, "start_round", { round: this.subject });
  },
  skip() {
    this.close();
    this.ask("skip", { title: this.row.title }, "skip_round", { round: this.subject, reason: this.reason });
  },
  reopen() {
    this.send("reopen_round", { minutes: Number(this.again), reason: this.reason });
  },
});

export const newRound = () => ({
  draft: { title: "", type: "team_build", minutes: 10, share: "dark", prompt: "", after: "", kind: "", least: 1 },

  init() {
    this.draft.after = this.running?.id ?? this.day.done.at(-1)?.id ?? "";
  },
  /** It may follow what runs or ran last, and anything still to come. */
  get places() {
    const last = this.running ?? this.day.done.at(-1);
    return [...(last ? [last] : []), ...this.day.next];
  },
  get kinds() {
    return this.$store.room.all("form");
  },
  send() {
    const { title, type, minutes, share, prompt, after, kind, least } = this.draft;
    const artefacts = kind ? [{ type: kind, least: Number(least), most: null, per: "team" }] : [];
    const data = { round: mint("R", 8), after: after || null, title, type, minutes: Number(minutes), share, prompt, artefacts };
    this.$store.room.send("insert_round", data);
    this.close();
  },
});
