// The model as a walk. What would break at a stop is a challenge to another team's card, and an issue at one's own.

import { isRunning } from "../room/asks.js";
import { mint } from "../room/ids.js";

const TITLE = 90; // characters that a card's title holds

export const walk = () => ({
  chosen: "",

  get walks() {
    return this.$store.room.all("walk");
  },
  get walking() {
    return this.walks.find((each) => each.id === this.chosen) ?? this.walks[0] ?? { id: "", stops: [] };
  },
  choose(walk) {
    this.chosen = walk.id;
  },
  isWalking(walk) {
    return this.walking.id === walk.id;
  },
  titleOf(id) {
    return this.$store.room.card(id).title ?? "";
  },
  get isOpen() {
    return isRunning(this.$store.room.round);
  },

  get stops() {
    return this.walking.stops.map((stop) => this.filled(stop)).filter((stop) => stop.card.id);
  },
  filled(stop) {
    const { room } = this.$store;
    const card = room.card(stop.artefact);
    const text = (card.glance ?? []).map((part) => part.text).filter((part) => !stop.steps.includes(part)).join(". ");
    return { ...stop, card, kind: room.item("form", card.type).title ?? "", text, breaks: this.breaks(stop.artefact) };
  },
  /** Challenges to the card, and issues tied to it. */
  breaks(id) {
    const { room } = this.$store;
    const { type, text, about } = room.one("issue");
    const asked = room.all("challenge").filter((each) => each.artefact === id);
    const tied = [...room.all("gallery"), ...room.tableCards].filter((card) => card.type === type && card.fields?.[about] === id);
    const unique = new Map(tied.map((card) => [card.id, { id: card.id, text: card.fields[text] ?? card.title }]));
    return [...asked, ...unique.values()];
  },

  say(stop, event) {
    const field = event.target.elements.breaks;
    const text = field.value.trim();
    if (!text) return field.focus();
    const { room } = this.$store;
    room.send(...(this.isOwn(stop.card) ? this.issue(stop.card, text) : this.question(stop.card, text)));
    field.value = "";
    this.$dispatch("say", { text: room.say("stop_sent") });
  },
  isOwn(card) {
    const { picture, room } = { picture: this.$store.room.picture, room: this.$store.room };
    return Boolean(picture.table?.[card.id]) || !room.me.team || !card.visible;
  },
  question: (card, text) => ["raise_challenge", { challenge: mint("X"), artefact: card.id, version: card.version, lens: "operator", text }],
  issue(card, text) {
    const issue = this.$store.room.one("issue");
    const fields = { ...issue.fields, [issue.text]: text, [issue.about]: card.id };
    return ["post_artefact", { artefact: mint("A"), type: issue.type, title: text.slice(0, TITLE), fields, round: this.$store.room.round.id }];
  },
});
