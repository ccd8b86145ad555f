// The request that stands before the room, and how it was answered.

export const answering = () => ({
  get now() {
    return this.$store.room.one("answering");
  },
  get request() {
    return this.now.request ?? {};
  },
  get placeWords() {
    return this.$store.room.say("request_of", { n: this.now.n ?? 0, of: this.now.of ?? 0 });
  },
  get byWords() {
    const { room } = this.$store;
    const name = room.name(this.request.by);
    const team = room.teamName(room.item("person", this.request.by).team);
    if (!name) return "";
    return room.say(team ? "request_by_team" : "request_by", { name, team });
  },
  get answerWords() {
    return this.request.answer ? this.$store.room.say(`answer_${this.request.answer}`, { date: this.request.date }) : "";
  },
  get tooManyLater() {
    return Boolean(this.now.too_many_later);
  },
  get laterWords() {
    return this.$store.room.say("later_many", { n: this.now.later ?? 0, answered: this.now.answered ?? 0 });
  },
});
