// Who presents when: by lot, once for each sharing round, with digits that anybody can check.

export const lot = () => ({
  get drawn() {
    return this.$store.room.one("presenters");
  },
  get mayDraw() {
    return Boolean(this.running) && this.drawn.order?.length === 0;
  },
  get orderWords() {
    const names = (this.drawn.order ?? []).map((team) => this.$store.room.teamName(team));
    return names.length ? this.$store.room.say("presenting_order", { list: names.join(", "), seed: this.drawn.seed }) : "";
  },
  draw() {
    const digits = crypto.getRandomValues(new Uint8Array(this.drawn.digits));
    this.$store.room.send("draw_presenters", { seed: Array.from(digits, (byte) => byte % 10).join("") });
  },
});
