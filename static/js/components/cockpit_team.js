// One team, opened: its people, and every card it has, by type.

import { byTime } from "../room/words.js";

/** `subject` is the team's id. */
export const teamBoard = () => ({
  name: "",

  init() {
    this.name = this.team.name ?? "";
  },
  get team() {
    return this.$store.room.item("team", this.subject);
  },
  get wall() {
    return this.$store.room.item("wall", this.subject);
  },
  get members() {
    return this.$store.room.all("person").filter((person) => person.team === this.subject && person.present !== false);
  },
  get cards() {
    return this.$store.room.all("gallery").filter((card) => card.team === this.subject).sort(byTime("at"));
  },
  /** [{type, title, cards}], the newest type first. */
  get shelves() {
    const types = [...new Set(this.cards.map((card) => card.type))].reverse();
    return types.map((type) => ({ type, title: this.$store.room.item("form", type).plural ?? type, cards: this.cards.filter((card) => card.type === type) }));
  },
  seenWords(card) {
    return this.$store.room.say(card.visible ? "seen_by_all" : "seen_by_team");
  },
  authors(card) {
    return (card.authors ?? []).map((person) => this.$store.room.name(person)).join(", ");
  },
  isSilent(person) {
    return (this.wall.silent ?? []).includes(person.id);
  },
  hasHand(person) {
    return (this.wall.hands ?? []).some((hand) => hand.person === person.id);
  },
  lower(person) {
    this.$store.room.send("raise_hand", { up: false, person: person.id });
  },
  rename() {
    const name = this.name.trim();
    if (name && name !== this.team.name) this.$store.room.send("rename_team", { team: this.subject, name });
  },
  extend(minutes) {
    this.$store.room.send("extend_round", { minutes, team: this.subject, reason: "" });
  },
  nudge() {
    this.close();
    this.open("messages", this.subject);
  },
});
