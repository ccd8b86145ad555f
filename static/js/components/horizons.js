// The board of horizons: where each step lies, moving one's own, and what must be true before it.

import { isRunning } from "../room/asks.js";

const GONE = new Set(["merged", "withdrawn"]);

export const horizons = () => ({
  whose: "",
  moved: null, // {id, by}: the card whose button had the focus

  /** The kind of card that lies on horizons, and the field that says on which. */
  get form() {
    return this.$store.room.all("form").find((form) => form.board) ?? {};
  },
  get columns() {
    return (this.form.fields ?? []).find((field) => field.id === this.form.board)?.choices ?? [];
  },
  get all() {
    const { room } = this.$store;
    const known = new Map([...room.all("gallery"), ...room.tableCards].map((card) => [card.id, card]));
    return [...known.values()].filter((card) => card.type === this.form.id && !GONE.has(card.status));
  },
  get mine() {
    return this.all.filter((card) => this.isMine(card));
  },
  get mayChoose() {
    return this.mine.length > 0 && this.mine.length < this.all.length;
  },
  get shown() {
    return this.isWhose("mine") ? this.mine : this.all;
  },
  get total() {
    return this.all.length;
  },
  get lanes() {
    return this.columns.map(({ value, label }) => ({ value, label, cards: this.shown.filter((card) => card.fields?.[this.form.board] === value) }));
  },
  show(whose) {
    this.whose = whose;
  },
  isWhose(whose) {
    return (this.whose || "all") === whose && (whose === "all" || this.mine.length > 0);
  },
  isMine(card) {
    const { picture } = this.$store.room;
    return Boolean(picture.table?.[card.id] ?? picture["me/card"]?.[card.id]);
  },
  /** Who owns it, or else what happens first. */
  owner(card) {
    const field = (this.form.fields ?? []).find((each) => each.kind === "person" && card.fields?.[each.id]);
    const name = field ? this.$store.room.name(card.fields[field.id]) : "";
    return name || (card.glance ?? []).at(-1)?.text || "";
  },

  get programme() {
    return this.$store.room.one("programme");
  },
  get worth() {
    return (this.programme.benefits ?? []).filter((each) => each.n);
  },
  get worthWords() {
    const { say } = this.$store.room;
    const said = this.worth.map(({ label, n }) => say("worth_one", { label, n }).trim());
    const unsaid = this.programme.unsaid ? [say("worth_unsaid", { n: this.programme.unsaid })] : [];
    return [...said, ...unsaid].join(", ");
  },
  get mostlyCost() {
    return Boolean(this.programme.mostly_cost);
  },

  place(card) {
    return this.columns.findIndex(({ value }) => value === card.fields?.[this.form.board]);
  },
  mayMove(card, by) {
    return isRunning(this.$store.room.round) && Boolean(this.columns[this.place(card) + by]);
  },
  move(card, by) {
    if (!this.mayMove(card, by)) return;
    const { value, label } = this.columns[this.place(card) + by];
    const { room } = this.$store;
    const data = { artefact: card.id, base: card.version, fields: { [this.form.board]: value }, change: room.say("moved_to", { label }), round: room.round.id };
    this.moved = { id: card.id, by };
    room.send("revise_artefact", data);
  },
  /** A card that has moved is drawn anew: whoever moved it by keys stays on its button. */
  refocus(card, by, button) {
    if (this.moved?.id !== card.id || this.moved.by !== by) return;
    this.moved = null;
    this.$nextTick(() => button.focus());
  },

  needs(card) {
    const { needs = [], late = [] } = this.$store.room.item("roadmap", card.id);
    return needs.map((id) => ({ id, title: this.$store.room.card(id).title ?? "", late: late.includes(id) }));
  },
  isLate: (need) => need.late,
  candidates(card) {
    const { needs = [] } = this.$store.room.item("roadmap", card.id);
    return this.all.filter((other) => other.id !== card.id && !needs.includes(other.id));
  },
  need(card, event) {
    const target = event.target.value;
    event.target.value = "";
    if (target) this.$store.room.send("draw_trace", { trace: this.form.before, source: card.id, target });
  },
  drop(card, need) {
    this.$store.room.send("erase_trace", { trace: this.form.before, source: card.id, target: need.id });
  },
});
