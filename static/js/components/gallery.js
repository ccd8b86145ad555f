// What all teams show each other: one list for cards and for the outline, filtered by type and marks.

const MINE = "marked";
const DARE = "dare"; // the tag of cards that one would never dare

export const gallery = () => ({
  filter: "",

  /** The marks I left myself, by card. */
  get marked() {
    return this.$store.room.one("me/part").marked ?? {};
  },

  get cards() {
    return this.$store.room.all("gallery");
  },
  get shown() {
    if (this.filter === DARE) return this.daring;
    if (this.filter === MINE) return this.cards.filter((card) => this.marked[card.id]?.length);
    return this.filter ? this.cards.filter((card) => card.type === this.filter) : this.cards;
  },
  get types() {
    const types = [...new Set(this.cards.map((card) => card.type))];
    const plural = (type) => this.$store.room.item("form", type).plural ?? type;
    return types.map((type) => ({ type, title: plural(type), count: this.cards.filter((card) => card.type === type).length }));
  },
  get daring() {
    return this.cards.filter((card) => card.tags?.includes(DARE));
  },
  get markedCount() {
    return this.cards.filter((card) => this.marked[card.id]?.length).length;
  },

  /** By team, own team last; a silent gallery does not say whose a card is, then all stand together. */
  get groups() {
    const { room } = this.$store;
    const team = (card) => card.team ?? "";
    const ids = [...new Set(this.shown.map(team))].sort((one, other) => (one === room.me.team) - (other === room.me.team) || room.mark(one) - room.mark(other));
    return ids.map((id) => ({ id, name: room.teamName(id) || this.origin(id), mark: room.mark(id), lent: this.lentBy(id), cards: this.shown.filter((card) => team(card) === id) }));
  },
  /** Cards that an earlier workshop left belong to no team yet. */
  origin(team) {
    const nobodys = !team && this.shown.some((card) => card.brought && !card.team);
    return nobodys && this.$store.room.round.share !== "gallery" ? this.$store.room.say("brought_along") : "";
  },
  lentBy(team) {
    const { room } = this.$store;
    if (!team) return "";
    const own = team === room.me.team ? `${room.say("own_team")}, ` : "";
    return own + room.say("lent", { n: room.item("lending", team).lent ?? 0 });
  },
  get twilight() {
    return this.$store.room.all("twilight");
  },

  pick(filter) {
    this.filter = filter;
  },
  picked(filter) {
    return this.filter === filter;
  },

  hasMark(card, mark) {
    return Boolean(this.marked[card.id]?.includes(mark));
  },
  toggleMark(card, mark) {
    this.$store.room.send("mark_artefact", { artefact: card.id, mark, on: !this.hasMark(card, mark) });
  },
  markWords(card, mark) {
    const count = card.marks?.[mark];
    return this.$store.room.say(`mark_${mark}`) + (count ? ` ${count}` : "");
  },

  borrow(card) {
    this.$dispatch("borrow", { id: card.id });
  },
  challenge(card) {
    this.$dispatch("challenge", { id: card.id });
  },
  merge(card) {
    this.$dispatch("merge", { id: card.id });
  },
  isOwn(card) {
    return Boolean(this.$store.room.picture.table?.[card.id]);
  },
  /** Rival cards are kept as they are. */
  isRival(card) {
    return Boolean(this.$store.room.item("form", card.type).side_by_side);
  },
  mayBorrow(card) {
    return !this.isOwn(card) && !this.isRival(card) && !this.mayTakeOn(card) && this.$store.room.round.borrow;
  },
  mayMerge(card) {
    return this.isOwn(card) && !this.isRival(card) && this.$store.room.round.borrow;
  },
  mayTakeOn(card) {
    const { room } = this.$store;
    return Boolean(card.brought) && !card.team && Boolean(room.me.team) && room.round.share !== "gallery" && !room.isClosed;
  },
  takeOn(card) {
    this.$store.room.send("take_on", { artefact: card.id });
    this.$dispatch("say", { text: this.$store.room.say("taken_on") });
  },
});
