// When the day is late: what to trim so that the next break, or the end, stays where it was.

import { proposal } from "../cockpit/proposal.js";
import { dater } from "../room/words.js";

const { time } = dater(document.documentElement.lang || "en");

export const trimming = () => ({
  setAside: "", // the proposal that was put aside

  get proposal() {
    const found = this.isClosed || !this.hasBegun ? null : proposal(this.rows, this.late);
    return found && this.setAside !== this.stamp(found) ? found : null;
  },
  stamp: ({ trims }) => trims.map((trim) => trim.id).join(),
  get proposalLead() {
    const { keeps, end } = this.proposal;
    const { say } = this.$store.room;
    return keeps ? say("keep_break", { title: keeps.title, time: time(keeps.at) }) : say("keep_end", { time: time(end) });
  },
  get proposalText() {
    const { say } = this.$store.room;
    const each = this.proposal.trims.map(({ title, by }) => say("trim_one", { title, n: by }));
    const left = this.proposal.left ? ` ${say("trim_left", { n: this.proposal.left })}` : "";
    return say("trim_these", { list: each.join(", ") }) + left;
  },
  trimAll() {
    const reason = this.$store.room.say("trim_reason");
    for (const { id, minutes } of this.proposal.trims) this.$store.room.send("trim_round", { round: id, minutes, reason });
  },
  notNow() {
    this.setAside = this.stamp(this.proposal);
  },
});
