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
