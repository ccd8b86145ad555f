// The projector: shows what the moment asks for, or what a key or a cockpit in this browser asked for.

import { digits } from "../room/bell.js";
import { openPage, turnsIn } from "../room/pages.js";
import { wish } from "../screen/keys.js";
import { follow } from "../screen/remote.js";
import { byTime } from "../room/words.js";
import { ballotNow, lead, lengthOf, natural } from "../screen/views.js";

export const screenPage = () => ({
  chosen: "",

  init() {
    follow(this.$store.room.boot.room, (each) => this.grant(each));
    this.$watch("moment", () => (this.chosen = "")); // what comes next is shown, whatever was chosen before
  },
  key(event) {
    const found = wish(event);
    if (!found) return;
    event.preventDefault();
    this.grant(found);
  },
  grant(each) {
    if ("show" in each) this.chosen = each.show;
    else this.$dispatch("turn-page", each);
  },

  get round() {
    return this.$store.room.round;
  },
  get stage() {
    return this.$store.room.room.stage ?? "lobby";
  },
  get ballots() {
    return this.$store.room.all("ballot").sort(byTime("opened_at"));
  },
  get ballot() {
    return ballotNow(this.ballots, this.round) ?? this.ballots.findLast((each) => each.result) ?? null;
  },
  get natural() {
    return natural({ stage: this.stage, round: this.round, ballots: this.ballots, cards: this.$store.room.all("gallery").length, answering: Boolean(this.$store.room.one("answering").request), steps: this.$store.room.one("programme").steps });
  },
  get moment() {
    return `${this.natural}/${this.round.id ?? ""}/${this.ballot?.id ?? ""}`;
  },
  get view() {
    if (!this.$store.room.loaded) return "";
    if (this.chosen === "result" && !this.ballot?.result) return this.natural;
    return this.chosen || this.natural;
  },
  is(view) {
    return this.view === view;
  },

  get page() {
    return openPage(this.round);
  },
  get ask() {
    return this.page.title || lead(this.round.prompt ?? "").ask || this.round.title || "";
  },
  get more() {
    return this.page.id ? this.page.prompt : lead(this.round.prompt ?? "").more;
  },
  /** "Page 4 of 7, until 2:10 from now". */
  get pageWords() {
    const { say, clock } = { say: this.$store.room.say, clock: this.$store.clock };
    if (!this.page.id) return "";
    const seconds = turnsIn(this.round, clock.now);
    const at = { at: this.round.step + 1, of: this.round.steps.length };
    return seconds === null ? say("page_place", at) : say("page_turns", { ...at, time: digits(seconds) });
  },
  get askSize() {
    const size = lengthOf(`${this.ask} ${this.more}`);
    return size ? `screen__say--${size}` : "";
  },
  get question() {
    return this.ballot?.question || this.ballot?.title || "";
  },
  get questionSize() {
    return this.question.length > 90 ? "screen__ask--long" : "";
  },
  get roundWords() {
    return this.round.n ? this.$store.room.say("round_of", this.round) : "";
  },
  get turnout() {
    const { voted = 0, eligible = 0 } = this.$store.room.turnout[this.ballot?.id] ?? {};
    return { voted, eligible };
  },
  get turnoutWords() {
    const { voted, eligible } = this.turnout;
    return eligible ? this.$store.room.say("voted_of", { n: voted, all: eligible }) : "";
  },
  get sight() {
    return this.$store.room.say(`screen_sight_${this.round.share ?? "plenary"}`);
  },
});
