// Before and around the rounds: who is there, where one sits, what everybody says in one line.

export const lobby = () => ({
  get teams() {
    const { room } = this.$store;
    return room.teams.map((team) => ({ ...team, members: this.members(team.id), mine: team.id === room.me.team }));
  },
  members(team) {
    return this.$store.room.all("person").filter((each) => each.team === team && each.present !== false);
  },
  get unseated() {
    return this.$store.room.all("person").filter((each) => !each.team && each.present !== false && ["participant", "guest"].includes(each.role));
  },
  get mayChoose() {
    return this.$store.room.room.seating !== "assigned" && !this.$store.room.me.waiting;
  },
  get hereWords() {
    const { room } = this.$store;
    const all = room.all("person").filter((each) => each.present !== false);
    return room.say("here_count", { here: all.filter((each) => room.isHere(each.id)).length, all: all.length });
  },

  /** What facilitators ask before the first round. */
  get surveys() {
    return this.$store.room.all("ballot").filter((each) => each.presurvey && each.state === "open");
  },
  hasAnswered({ id }) {
    return Boolean(this.$store.room.item("me/ballot", id).voted);
  },

  join(team) {
    this.$store.room.send("join_team", { team });
  },
  /** The table with the most room. */
  anywhere() {
    const [emptiest] = [...this.teams].sort((one, other) => one.members.length - other.members.length);
    if (emptiest) this.join(emptiest.id);
  },

  get speaking() {
    return Boolean(this.$store.room.round.id) && this.$store.room.round.state === "open";
  },
});

/** What people have said in the round that runs. */
export const spoken = () => ({
  get lines() {
    const { room } = this.$store;
    const here = [...room.all("line"), ...room.all("me/line")].filter((each) => !room.round.id || each.round === room.round.id);
    return here.slice().reverse().map((each) => ({ ...each, name: room.name(each.by), team: room.item("person", each.by).team }));
  },
});
