// Maturity on paper: a stage for every area, or the signs that one has seen. Each stands inside a `paper`.

import { byStage } from "../results/stages.js";

export const signs = () => ({
  get groups() {
    return byStage(this.ballot);
  },
  get seenWords() {
    return this.$store.room.say("signs_seen", { n: this.state.seen.length });
  },
  has(sign) {
    return this.state.seen.includes(sign);
  },
  tick(sign) {
    const others = this.state.seen.filter((each) => each !== sign);
    this.change((state) => (state.seen = this.has(sign) ? others : [...others, sign]));
    this.said = this.seenWords;
  },
});
