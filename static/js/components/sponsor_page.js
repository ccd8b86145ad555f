// What a sponsor or an observer reads: where the day is, what has been shared, what was decided.

import { byTime, dater } from "../room/words.js";

const { time } = dater(document.documentElement.lang || "en");
const OVER = new Set(["closed", "archived"]);
const newest = (one, other) => byTime("at")(other, one);

export const sponsorPage = () => ({
  type: "",

  get isSponsor() {
    return this.$store.room.boot.place === "sponsor";
  },
  get round() {
    return this.$store.room.round;
  },
  get isOver() {
    return OVER.has(this.$store.room.room.stage);
  },
  get status() {
    const { say, room } = this.$store.room;
    if (this.isOver) return say("status_closed", { time: time(room.closed_at) });
    return this.round.id ? say("status_round", this.round) : say("status_before");
  },
  get facts() {
    const { say, teams, all } = this.$store.room;
    const makers = all.call(this.$store.room, "person").filter((person) => ["participant", "guest"].includes(person.role)).length;
    return say(this.isOver ? "status_facts" : "status_people", { people: makers, teams: teams.length });
  },
  get sight() {
    return this.$store.room.say(this.round.id ? `sponsor_sight_${this.round.share}` : "sponsor_sight_lobby");
  },

  get cards() {
    return this.$store.room.all("gallery").sort(newest);
  },
  get types() {
    const ids = [...new Set(this.cards.map((card) => card.type))];
    return ids.map((id) => ({ id, title: this.$store.room.item("form", id).plural ?? id, count: this.cards.filter((card) => card.type === id).length }));
  },
  /** The kind that was chosen, else the one shared last. */
  get chosen() {
    return this.types.some((each) => each.id === this.type) ? this.type : (this.types[0]?.id ?? "");
  },
  get shown() {
    return this.cards.filter((card) => card.type === this.chosen);
  },
  choose(type) {
    this.type = type;
  },
  isChosen(type) {
    return this.chosen === type;
  },
  teamOf(card) {
    return this.$store.room.teamName(card.team);
  },
  authors(card) {
    return (card.authors ?? []).map((person) => this.$store.room.name(person)).filter(Boolean).join(", ");
  },

  get results() {
    return this.$store.room.all("ballot").filter((ballot) => ballot.result && !ballot.runoff_of).sort(byTime("opened_at")).reverse();
  },
  get decisions() {
    return this.$store.room.all("decision").sort(newest);
  },
  get renewals() {
    return this.$store.room.all("renewal");
  },
});
