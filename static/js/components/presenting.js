// In which order the teams present, where it has been drawn.

export const presenting = () => ({
  get order() {
    const { room } = this.$store;
    return (room.one("presenters").order ?? []).map((id) => ({ id, name: room.teamName(id), mark: room.mark(id) }));
  },
  get seedWords() {
    return this.$store.room.say("lot_seed", { seed: this.$store.room.one("presenters").seed });
  },
});
