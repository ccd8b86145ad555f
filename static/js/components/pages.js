// The page that is open in this round; earlier ones can be turned back to, for oneself alone.

import { digits } from "../room/bell.js";
import { lookUp } from "../room/looking.js";
import { bannedFor, openPage, turnsIn } from "../room/pages.js";

export const pages = () => ({
  looking: "", // the id of an earlier page, if somebody went back to it

  init() {
    this.$watch("openPage.id", () => this.turned());
  },

  turned() {
    this.looking = "";
    lookUp();
  },

  get steps() {
    return this.$store.room.round.steps ?? [];
  },
  get openPage() {
    return openPage(this.$store.room.round);
  },
  get page() {
    return this.steps.find((each) => each.id === this.looking && each.open) ?? this.openPage;
  },
  get place() {
    const { say } = this.$store.room;
    return this.page.id ? say("page_place", { at: this.steps.indexOf(this.page) + 1, of: this.steps.length }) : "";
  },
  get isEarlier() {
    return this.page.id !== this.openPage.id;
  },
  get turnsIn() {
    return turnsIn(this.$store.room.round, this.$store.clock.now);
  },
  get clock() {
    return this.turnsIn === null ? "" : digits(this.turnsIn);
  },
  get later() {
    return this.steps.find((each) => !each.open)?.title ?? "";
  },
  get laterWords() {
    return this.later ? this.$store.room.say("page_next", { title: this.later }) : "";
  },

  stepWords(step, at) {
    return this.$store.room.say(step.open ? "page_go" : "page_later", { at: at + 1, title: step.title });
  },
  mark(step) {
    if (step.id === this.page.id) return "step";
    return null;
  },
  look(step) {
    this.looking = step.current ? "" : step.id;
  },

  get banned() {
    return bannedFor(this.$store.room.round, this.$store.clock.now);
  },
  get banWords() {
    const { say, round } = this.$store.room;
    return this.banned ? say("ban_until", { label: round.ban.label, time: digits(this.banned) }) : "";
  },
});
