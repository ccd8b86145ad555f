// The ladder of practices: five rungs with the cards on them, moved one at a time; recipes that wait for one's eyes.

import { isRunning } from "../room/asks.js";
import { mint } from "../room/ids.js";

const GONE = new Set(["merged", "withdrawn"]);

export const ladder = () => ({
  get ladder() {
    return this.$store.room.one("ladder");
  },
  get cards() {
    const { room } = this.$store;
    const known = new Map([...room.all("gallery"), ...room.tableCards].map((card) => [card.id, card]));
    return [...known.values()].filter((card) => card.type === this.ladder.type && !GONE.has(card.status));
  },
  /** The top rung first, as on a ladder. */
  get rungs() {
    return [...(this.ladder.rungs ?? [])].reverse().map((rung) => ({ ...rung, cards: this.on(rung.n) }));
  },
  on(rung) {
    return this.cards.filter((card) => this.rungOf(card) === rung);
  },
  rungOf(card) {
    return card.fields?.[this.ladder.field] ?? 0;
  },
  get isEmpty() {
    return this.cards.length === 0;
  },
  get mayMove() {
    return isRunning(this.$store.room.round);
  },

  isMine(card) {
    const { picture } = this.$store.room;
    return Boolean(picture.table?.[card.id] ?? picture["me/card"]?.[card.id]);
  },
  ahead(card) {
    return this.$store.room.item("me/climb", card.id);
  },
  mayClimb(card) {
    return this.mayMove && this.isMine(card) && Boolean(this.ahead(card).next);
  },
  climb(card) {
    if (this.mayClimb(card)) this.$store.room.tell("climb", { id: card.id });
  },
  /** Down again needs no reason: somebody has looked twice. */
  down(card) {
    const rung = this.rungOf(card) - 1;
    if (!this.mayMove || !this.isMine(card) || rung < 1) return;
    const data = { artefact: card.id, base: card.version, fields: { [this.ladder.field]: rung }, title: null, round: this.$store.room.round.id ?? "" };
    this.$store.room.send("revise_artefact", data);
  },
  take(card) {
    this.$store.room.tell("borrow", { id: card.id });
  },
  mayTake(card) {
    return !this.isMine(card) && Boolean(this.$store.room.round.borrow);
  },

  /** What comes after: a new card on the first rung, begun with what the old one says of it. */
  mayFollow(card) {
    return this.mayMove && this.isMine(card) && this.rungOf(card) >= this.ladder.rungs?.length - 1;
  },
  follow(card) {
    const { room } = this.$store;
    const source = { link: mint("L"), kind: "supersedes", parent: card.id, version: card.version, what: card.title };
    const start = { title: card.fields?.[this.ladder.next] ?? "", values: { [this.ladder.field]: "1" }, sources: [source] };
    room.tell("open-tab", { tab: "write" });
    this.$nextTick(() => room.tell("grow", { type: this.ladder.type, start }));
  },

  get toRead() {
    const waiting = this.$store.room.picture["me/read"] ?? {};
    return Object.entries(waiting).map(([id, said]) => ({ id, ...said }));
  },
  isRight(card) {
    this.$store.room.send("check_recipe", { artefact: card.id });
  },
});
