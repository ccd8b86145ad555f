// Putting options in order: by hand, by arrows, by keys. Stands inside a `paper`.

import { moved } from "../ballots/methods.js";

export const ordering = () => ({
  held: "",

  get rows() {
    return this.state.order.map((id) => this.options.find((option) => option.id === id)).filter(Boolean);
  },
  move(option, place) {
    const to = Math.min(Math.max(place, 0), this.state.order.length - 1);
    this.change((state) => (state.order = moved(state.order, option, to)));
    this.said = this.$store.room.say("moved", { title: this.label(option), place: to + 1, all: this.state.order.length });
  },
  step(option, by) {
    this.move(option, this.state.order.indexOf(option) + by);
  },
  /** Arrows move the row that has the focus, digits put it in a place. */
  key(event, option) {
    if (event.target !== event.currentTarget) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by && !/^[1-9]$/.test(event.key)) return;
    const row = event.currentTarget; // gone from the event by the next tick
    event.preventDefault();
    by ? this.step(option, by) : this.move(option, Number(event.key) - 1);
    this.$nextTick(() => row.focus());
  },
  grab(option) {
    this.held = option;
  },
  over(option) {
    if (!this.held || this.held === option) return;
    this.state.order = moved(this.state.order, this.held, this.state.order.indexOf(option));
  },
  drop() {
    this.held = "";
    this.touched();
  },
});
