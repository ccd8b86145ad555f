// The gallery as a slow wall: one team after the other, six cards at a time; a key holds it or turns the page.

import { longest } from "../cockpit/tile.js";
import { fresh, pages } from "../screen/views.js";

const PAGE_MS = 14_000;
const byPlace = (one, other) => one.n - other.n;

export const screenGallery = () => ({
  at: 0,
  held: false,
  turnedAt: 0,

  init() {
    this.turnedAt = this.$store.clock.now;
    this.held = this.$store.room.round.type === "reveal"; // somebody is speaking: the page waits for them
    this.$watch("$store.clock.now", (now) => !this.held && now - this.turnedAt >= PAGE_MS && this.turn(1));
  },
  get pages() {
    const { room } = this.$store;
    const agenda = room.all("agenda").sort(byPlace);
    return pages(fresh(room.all("gallery"), agenda, room.round.id), this.presenting);
  },
  /** The teams in the order that was drawn for them, else as they are. */
  get presenting() {
    const { room } = this.$store;
    const order = room.one("presenters").order ?? [];
    const place = (team) => (order.includes(team.id) ? order.indexOf(team.id) : order.length);
    return [...room.teams].sort((one, other) => place(one) - place(other));
  },
  get page() {
    return this.pages[this.at % Math.max(1, this.pages.length)] ?? { key: "", team: "", part: 1, parts: 1, cards: [] };
  },
  get team() {
    return this.$store.room.item("team", this.page.team);
  },
  get placeWords() {
    return this.$store.room.say("page_of", { n: (this.at % Math.max(1, this.pages.length)) + 1, all: this.pages.length });
  },
  turn(step) {
    const all = Math.max(1, this.pages.length);
    this.at = (this.at + step + all) % all;
    this.turnedAt = this.$store.clock.now;
  },
  steer(event) {
    const { step, hold } = event.detail;
    if (hold) this.held = !this.held;
    if (step) this.turn(step);
    if (step) this.held = true;
  },
  kind(card) {
    return this.$store.room.item("form", card.type).title ?? "";
  },
  text: (card) => longest(card.glance),
  /** The rest of what the small card says, where there is room for it. */
  parts(card) {
    return (card.glance ?? []).filter((part) => part.text !== this.text(card)).slice(0, this.page.cards.length < 3 ? 3 : 2);
  },
  authors(card) {
    return (card.authors ?? []).map((person) => this.$store.room.name(person)).filter(Boolean).join(", ");
  },
});
