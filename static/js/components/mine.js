// My part: what I wrote, what others took from it, what I asked and promised.

export const mine = () => ({
  get part() {
    return this.$store.room.one("me/part");
  },
  find(id) {
    const card = this.$store.room.card(id);
    return card.id ? card : undefined;
  },
  get wrote() {
    return (this.part.wrote ?? []).map((id) => this.find(id)).filter(Boolean);
  },
  get lent() {
    const { room } = this.$store;
    return (this.part.lent ?? []).map((id) => ({ id, ...room.item("link", id) })).map((link) => ({ ...link, sentence: this.lentSentence(link) }));
  },
  lentSentence({ to_team, parent, what, thanks }) {
    const { room } = this.$store;
    const words = { team: room.teamName(to_team), title: this.find(parent)?.title ?? "", what: what ?? "" };
    return room.say("lent_sentence", words) + (thanks ? ` ${room.say("thanks_sentence", { thanks })}` : "");
  },
  get challenged() {
    return (this.part.challenged ?? []).map((id) => this.$store.room.item("challenge", id)).filter((each) => each.id);
  },
  get promised() {
    return (this.part.promised ?? []).map((id) => this.find(id)).filter(Boolean);
  },
  get isEmpty() {
    return !this.wrote.length && !this.lent.length && !this.challenged.length && !this.promised.length;
  },
  responseWords(each) {
    return this.$store.room.say(each.response ? `response_${each.response}` : "response_open");
  },
});
