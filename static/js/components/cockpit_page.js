// The cockpit as a whole: the day as it stands, and the keys that run it.

import { actFor } from "../cockpit/keys.js";
import { dater } from "../room/words.js";
import { behind, isPending, isRunning, split, timetable, unheld } from "../cockpit/timetable.js";

const { time } = dater(document.documentElement.lang || "en");
const byPlace = (one, other) => one.n - other.n;
const PANELS = new Set(["agenda", "insert", "ballots", "decisions", "requests", "parked", "messages", "people", "door", "pack", "projector", "keys", "session", "gaps", "programme", "words"]);

export const cockpit = () => ({
  get agenda() {
    return this.$store.room.all("agenda").sort(byPlace);
  },
  get rows() {
    const agenda = this.isClosed ? this.agenda.map(unheld) : this.agenda;
    return timetable(agenda, this.$store.clock.now);
  },
  get day() {
    return split(this.rows);
  },
  get late() {
    return this.isClosed ? 0 : behind(this.rows);
  },
  get running() {
    return this.agenda.find(isRunning);
  },
  get following() {
    const last = this.agenda.findLastIndex((round) => round.started_at);
    return this.agenda.slice(last + 1).find(isPending);
  },
  get isClosed() {
    return this.$store.room.isClosed;
  },
  get hasBegun() {
    return this.agenda.some((round) => round.started_at);
  },

  clock: time,
  /** Red says late, and nothing else. */
  moveClass: (row) => (row.start > row.plan ? "late" : "strong"),
  print() {
    globalThis.print();
  },

  /** Opens a panel: open("ballots"), open("round", "r04"). */
  open(name, subject = "") {
    this.$dispatch("panel", { name, subject });
  },
  /** Sends a command after asking once, in the words of `key`. */
  ask(key, values, kind, data) {
    this.$dispatch("ask", { key, values, kind, data });
  },

  key(event) {
    const found = actFor(event, { busy: Boolean(document.querySelector("dialog[open]")) });
    if (!found) return;
    event.preventDefault();
    this.act(found);
  },
  act({ act, team }) {
    const { teams } = this.$store.room;
    if (act === "team") return teams[team - 1] && this.open("team", teams[team - 1].id);
    if (PANELS.has(act)) return this.open(act);
    this.$dispatch("rope", { act });
  },
});
