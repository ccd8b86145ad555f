// Inside first: how many practices of its own each team has, and opening references from outside early, with a reason.

export const harvest = () => ({
  reason: "",

  get harvest() {
    return this.$store.room.one("harvest");
  },
  get isOn() {
    return Boolean(this.harvest.least);
  },
  get words() {
    const { say } = this.$store.room;
    if (this.harvest.reason) return say("outside_opened", { reason: this.harvest.reason });
    return say(this.harvest.locked ? "outside_locked" : "outside_open", { n: this.harvest.least ?? 0 });
  },
  get teams() {
    const { room } = this.$store;
    return room.teams.map((team) => ({ id: team.id, mark: team.mark, text: room.say("inside_of", { team: team.name, has: this.harvest.inside?.[team.id] ?? 0, least: this.harvest.least }) }));
  },
  unlock() {
    const reason = this.reason.trim();
    if (reason) this.$store.room.send("unlock_outside", { reason });
    this.reason = "";
  },
});
