// The ballots of the room: those that are open first, then the results that were revealed.

export const ballots = () => ({
  get open() {
    return this.$store.room.all("ballot").filter((each) => each.state === "open" || each.state === "ended");
  },
  get closed() {
    return this.$store.room.all("ballot").filter((each) => each.state === "closed").reverse();
  },
  get isEmpty() {
    return !this.open.length && !this.closed.length;
  },

  turnoutOf(ballot) {
    const { say, turnout } = this.$store.room;
    const { voted, eligible } = turnout[ballot.id] ?? {};
    return eligible === undefined ? "" : say("turnout", { n: voted, all: eligible });
  },
  rulesOf(ballot) {
    return this.$store.room.say(`rules_${ballot.method}`, { ...ballot.params });
  },
});

/** What came out of a ballot: its options in order, and what was selected. `ballot` is in scope. */
export const result = () => ({
  get isRevealed() {
    return Boolean(this.ballot.result);
  },
  get totals() {
    const { totals, mean, counts } = this.ballot.result ?? {};
    return mean ?? totals ?? counts ?? {};
  },
  get most() {
    return Math.max(1, ...Object.values(this.totals).map(Number).filter(Number.isFinite));
  },
  get rows() {
    const ranks = this.ballot.result?.rank ?? {};
    const place = (option) => ranks[option.id] ?? Infinity;
    const rows = (this.ballot.options ?? []).map((option) => ({ ...option, place: ranks[option.id] ?? "", total: this.amount(option.id), variant: this.variant(option.id) }));
    return rows.sort((one, other) => place(one) - place(other));
  },
  amount(option) {
    const value = this.totals[option];
    return typeof value === "number" ? new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(value) : "";
  },
  variant(option) {
    if ((this.ballot.selected ?? []).includes(option)) return "result__row--forward";
    if ((this.ballot.result?.tied ?? []).includes(option)) return "result__row--tied";
    return "result__row--behind";
  },
  share(option) {
    return Number(this.totals[option] ?? 0);
  },
  get outcome() {
    const { say } = this.$store.room;
    const { outcome, tie_at_cut: tie, near_tie: near } = this.ballot.result ?? {};
    if (outcome) return say(`outcome_${outcome}`);
    if (tie && !this.ballot.settled_by) return say("outcome_tie");
    return near ? say("outcome_near") : "";
  },
});
