// When the day is late: what to trim so that the next fixed point, and the end, stay where they were.

import { planFor, promises, trimsOf } from "../cockpit/proposal.js";
import { dater } from "../room/words.js";

const { time } = dater(document.documentElement.lang || "en");

export const trimming = () => ({
  setAside: "", // the proposal that was put aside

  plan(more = 0) {
    if (this.isClosed || !this.hasBegun) return null;
    return planFor(this.$store.room.one("fit"), this.day.next.find((row) => row.start)?.start ?? null, more);
  },
  trims(plan) {
    return trimsOf(plan, this.rows);
  },
  get proposal() {
    const found = this.plan();
    if (!found || !found.points.some((point) => point.late)) return null;
    return this.setAside === this.stamp(found) ? null : found;
  },
  stamp: ({ trims, points }) => JSON.stringify([trims, points.map((point) => point.left)]),
  get hasTrims() {
    return this.trims(this.proposal).length > 0;
  },
  get proposalLead() {
    return this.hasTrims ? this.$store.room.say("trim_these", { list: this.listed(this.proposal) }) : "";
  },
  /** "Lunch stays 12:45. The end moves by 3 minutes." */
  get proposalText() {
    return this.outcome(this.proposal);
  },
  listed(plan) {
    return this.trims(plan).map(({ title, by }) => this.$store.room.say("trim_one", { title, n: by })).join(", ");
  },
  outcome(plan) {
    const { say } = this.$store.room;
    const { keeps, fails } = promises(plan);
    const kept = keeps && say(keeps.round ? "fixed_stays" : "end_stays", { title: keeps.title, time: time(keeps.at) });
    const lost = fails.map((point) => say(point.round ? "fixed_late" : "end_late", { title: point.title, n: point.left }));
    return [kept, ...lost].filter(Boolean).join(" ");
  },
  /** What five minutes more would cost, before anybody gives them. */
  get moreWords() {
    const plan = this.running && this.plan(5);
    if (!plan || !plan.points.some((point) => point.late)) return "";
    const list = this.listed(plan);
    return list ? this.$store.room.say("more_trims", { list, what: this.outcome(plan) }) : this.outcome(plan);
  },
  trimAll() {
    const minutes = this.proposal.trims;
    this.$store.room.send("fit_agenda", { minutes, reason: this.$store.room.say("trim_reason") });
  },
  notNow() {
    this.setAside = this.stamp(this.proposal);
  },
});
