// Champions: how many, from where, and whether one of them reaches everybody.

export const champions = () => ({
  get found() {
    return this.$store.room.one("champions");
  },
  get isShown() {
    return Boolean(this.found.people);
  },
  get peopleWords() {
    return this.$store.room.say("champions_n", { n: this.found.people ?? 0 });
  },
  /** Said only where somebody has said how many people the change touches. */
  get reachWords() {
    const { affected, each_reaches: reach, most_reach: most, wanted, enough } = this.found;
    if (!affected) return "";
    const { say } = this.$store.room;
    return `${say("champions_reach", { reach, affected })} ${say(enough ? "champions_enough" : "champions_more", { wanted, most })}`;
  },
  get functions() {
    const { say } = this.$store.room;
    return (this.found.by_function ?? []).map((each) => ({ label: each.function.replaceAll("_", " ") || say("function_unsaid"), n: each.n }));
  },
});
