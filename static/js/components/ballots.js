// The ballots of the room: those that are open first, then the results that were revealed.

/** Forgets papers of ballots that are over. Stands where it always is, whatever tab is open. */
export const paperBasket = () => ({
  init() {
    this.$watch("over", () => this.$drafts.forgetPapers((id, roundNo) => this.isOver(id, roundNo)));
  },
  get over() {
    return this.$store.room.all("ballot").map(({ id, state, round_no }) => `${id} ${state} ${round_no}`).join();
  },
  isOver(id, roundNo) {
    const ballot = this.$store.room.item("ballot", id);
    return ballot.state === "closed" || (ballot.id === id && String(ballot.round_no ?? 1) !== roundNo);
  },
});

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

  /** A run-off asks again, in another way: its title says so. */
  questionOf(ballot) {
    return (!ballot.runoff_of && ballot.question) || ballot.title;
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
