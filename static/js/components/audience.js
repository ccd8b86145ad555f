// Who can see this now: the shapes of those who can, and the sentence.

export const audience = () => ({
  get share() {
    return this.$store.room.round.share ?? "plenary";
  },
  /** While somebody votes, nobody sees what. */
  get secret() {
    return this.is("ballot") && this.$store.room.all("ballot").some((each) => each.state === "open");
  },
  get onlyMe() {
    return this.share === "private";
  },
  get marks() {
    const { round, teams, me, mark } = this.$store.room;
    if (this.onlyMe) return [];
    if (round.sees?.marks?.length) return round.sees.marks;
    const own = this.share === "dark" || this.share === "twilight";
    return own ? [mark.call(this.$store.room, me.team)].filter(Boolean) : teams.map((team) => team.mark);
  },
  get who() {
    return this.tell("who");
  },
  get more() {
    return this.tell("more");
  },

  tell(part) {
    const { room } = this.$store;
    const key = this.secret ? "ballot" : room.round.id ? this.share : "lobby";
    return room.say(`sees_${key}_${part}`, { team: room.team.name || room.say("your_team") });
  },
});
