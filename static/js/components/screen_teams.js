// How many cards each team has, and at the end who lent to whom.

const MOST_DRAWN = 7;

export const screenTeams = () => ({
  get piles() {
    return this.$store.room.teams.map((team) => ({ ...team, count: this.$store.room.item("wall", team.id).count ?? 0 }));
  },
  get isCounting() {
    return this.$store.room.all("wall").length > 0;
  },
  get size() {
    const n = this.$store.room.teams.length;
    return n > 6 ? "many" : n > 4 ? "more" : "few";
  },
  /** All piles are drawn to the scale of the highest. */
  get scale() {
    return { "--most": Math.min(MOST_DRAWN, Math.max(2, ...this.piles.map((pile) => pile.count))) };
  },
  drawn: (n) => Array.from({ length: Math.min(n, MOST_DRAWN) }, (_, at) => at),
  cardsWords(pile) {
    return this.$store.room.say("cards", { n: pile.count });
  },

  get lenders() {
    const board = this.$store.room.all("lending");
    const rows = this.$store.room.teams.map((team) => ({ ...team, lent: 0, taken: 0, ...board.find((each) => each.team === team.id) }));
    return rows.sort((one, other) => other.lent - one.lent);
  },
  get hasLent() {
    return this.$store.room.all("lending").some((each) => each.lent > 0);
  },
  lentWords(row) {
    return this.$store.room.say("lent_taken", { lent: row.lent, taken: row.taken });
  },
});
