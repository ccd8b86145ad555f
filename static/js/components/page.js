// Which part of the page is open. It follows the round, but never pulls a form away from somebody who is typing.

import { lookUp } from "../room/looking.js";

const OPENS_ON = { lobby: "lobby", gallery: "gallery", borrow: "gallery", challenge: "gallery", reveal: "gallery", ladder: "ladder", walkthrough: "walk" };

export const page = () => ({
  chosen: "",
  held: false, // the round has moved on, but somebody is still writing here
  said: "",

  init() {
    this.$watch("natural", (now, before) => this.follow(now, before));
    this.$watch("round.id", () => this.turn());
  },

  get round() {
    return this.$store.room.round;
  },
  /** Until the picture is there, the page's own title stands. */
  get heading() {
    return this.round.title || this.$store.room.room.title || document.title;
  },
  get ballots() {
    return this.$store.room.all("ballot").filter((each) => each.state === "open" && !each.presurvey);
  },
  /** A vote in a round that asks for nothing else: what came of it stays in view. */
  get counted() {
    return !this.writes && this.$store.room.all("ballot").some((each) => each.round === this.round.id && each.revealed);
  },
  /** A round of votes keeps its page: what was counted is shown there. */
  get voting() {
    return ["ballot", "rating"].includes(this.round.type);
  },
  get lobbying() {
    return !this.round.id || ["draft", "lobby"].includes(this.$store.room.room.stage);
  },
  get arriving() {
    return this.natural === "lobby";
  },
  get over() {
    return this.$store.room.isClosed;
  },
  get natural() {
    if (!this.$store.room.loaded) return "";
    if (this.over) return "mine";
    if (this.lobbying) return "lobby";
    if (this.ballots.length || this.counted || (this.voting && this.hasBallots)) return "ballot";
    if (this.round.type === "sequence" && this.hasSteps) return "horizons";
    return OPENS_ON[this.round.type] ?? "write";
  },
  get tab() {
    return this.chosen || this.natural;
  },

  is(tab) {
    return this.tab === tab;
  },
  current(tab) {
    return this.is(tab) ? "page" : null;
  },
  open(tab) {
    this.chosen = tab;
  },

  /** Does this round ask for cards, or for a line from everybody? */
  get writes() {
    return (this.round.asks ?? []).length > 0;
  },
  get speaks() {
    const rests = ["break", "buffer", "ballot", "rating"].includes(this.round.type);
    return this.round.state === "open" && !this.writes && !this.ballots.length && !rests;
  },

  /** Once there is something that climbs. */
  get hasLadder() {
    const { type } = this.$store.room.one("ladder");
    return Boolean(type) && !this.lobbying && [...this.$store.room.all("gallery"), ...this.$store.room.tableCards].some((card) => card.type === type);
  },
  get hasSteps() {
    return Boolean(this.$store.room.one("programme").steps);
  },
  get walking() {
    return this.round.type === "walkthrough";
  },
  get termCount() {
    return this.$store.room.all("term").length || "";
  },
  words() {
    this.$store.room.tell("panel", { name: "words", subject: "" });
  },

  get hasBallots() {
    return this.$store.room.all("ballot").length > 0;
  },
  get galleryOpen() {
    return this.$store.room.all("gallery").length > 0 || this.$store.room.all("twilight").length > 0;
  },
  get galleryCount() {
    return this.$store.room.all("gallery").length;
  },
  get mineCount() {
    const part = this.$store.room.one("me/part");
    return ["wrote", "lent", "challenged", "promised"].reduce((sum, each) => sum + (part[each]?.length ?? 0), 0);
  },

  follow(now, before) {
    const writing = document.activeElement?.closest("[data-writing]");
    this.held = Boolean(writing) && this.tab !== now;
    this.chosen = this.held ? this.chosen || before : "";
    lookUp();
  },
  release() {
    if (this.held) this.follow(this.natural, this.natural);
  },
  turn() {
    this.follow(this.natural, this.tab);
    if (this.round.id) this.said = this.$store.room.say("round_begins", { title: this.round.title });
  },

  get endedSentence() {
    const { say, ended } = this.$store.room;
    return ended ? say(`ended_${ended}`) : "";
  },
  reload() {
    location.reload();
  },
});
