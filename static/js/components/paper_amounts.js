// Giving out of one purse: dots, points, votes. Stands inside a `paper`.

import { mayGive } from "../ballots/purses.js";

export const amounts = () => ({
  amount(option) {
    return this.state.given[option] ?? 0;
  },
  get left() {
    return this.method.left(this.state, this.params);
  },
  get leftWords() {
    return this.$store.room.say(`left_${this.method.view === "dots" ? "dots" : this.ballot.method}`, { n: this.left });
  },
  get step() {
    return this.method.step ?? 1;
  },
  most() {
    return this.method.most(this.params);
  },
  /** One entry per dot, filled or not. */
  dots(option) {
    return Array.from({ length: this.most() }, (_, n) => n < this.amount(option));
  },
  get purse() {
    const budget = this.method.budget(this.params);
    return Array.from({ length: budget }, (_, n) => n >= budget - this.left);
  },
  may(option, by) {
    return this.isOpen && !this.isOwn(option) && mayGive(this.ballot.method, this.state, this.params, option, by);
  },
  /** Gives `by` more, or as much as there is left. */
  add(option, by) {
    if (!this.may(option, by)) return;
    this.change((state) => (state.given[option] = (state.given[option] ?? 0) + by));
    this.said = this.leftWords;
  },
  type(option, text) {
    const wanted = Math.max(0, Math.floor(Number(text) || 0));
    this.change((state) => (state.given[option] = Math.min(wanted, this.most())));
  },
  dotsLabel(option) {
    return this.$store.room.say("dots_of", { n: this.amount(option), most: this.most() });
  },
});
