// The pages of the round for whoever runs it: turn them, see who has nothing on them, mind the last question.

import { digits } from "../room/bell.js";
import { openPage, turnsIn } from "../room/pages.js";
import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");

export const pageTurner = () => ({
  get round() {
    return this.$store.room.round;
  },
  get page() {
    return openPage(this.round);
  },
  get steps() {
    return this.round.steps ?? [];
  },
  get place() {
    return this.$store.room.say("page_place", { at: this.round.step + 1, of: this.steps.length });
  },
  get clock() {
    const seconds = turnsIn(this.round, this.$store.clock.now);
    return seconds === null ? "" : digits(seconds);
  },
  get mayTurn() {
    return ["open", "paused"].includes(this.round.state);
  },
  get isFirst() {
    return this.round.step <= 0;
  },
  get isLast() {
    return this.round.step + 1 >= this.steps.length;
  },
  turn(by) {
    this.$store.room.send("turn_step", { round: this.round.id, step: this.round.step + by });
  },

  /** Pages that have opened on which a team has nothing: "What really earns the money here? No card from Amber." */
  get lacking() {
    const lacks = this.$store.room.one("lacks");
    const open = this.steps.filter((step) => step.open && lacks[step.id]?.length);
    return open.map((step) => ({ id: step.id, sentence: this.lackWords(step, lacks[step.id]) }));
  },
  lackWords(step, teams) {
    const { say } = this.$store.room;
    if (teams.length === this.$store.room.teams.length) return say("page_lacks_all", { title: step.title });
    return say("page_lacks", { title: step.title, teams: listed(teams.map((team) => this.$store.room.teamName(team))) });
  },

  get last() {
    return this.$store.room.one("last_question");
  },
  get hasLast() {
    return Boolean(this.last.round) && this.last.asked > 0;
  },
  get coverage() {
    return this.$store.room.say("last_coverage", { n: this.last.answered, all: this.last.asked });
  },
  get missing() {
    const names = (this.last.missing ?? []).map((person) => this.$store.room.name(person)).filter(Boolean);
    return names.length ? this.$store.room.say("last_missing", { names: listed(names) }) : "";
  },
  /** While somebody has not answered and the bell comes near. */
  get proposesMore() {
    const { extend_from, round } = this.last;
    return Boolean(extend_from) && round === this.round.id && this.round.state === "open" && Date.parse(extend_from) <= this.$store.clock.now;
  },
  get moreWords() {
    return this.$store.room.say("last_extend", { n: this.last.extend_by ?? 0 });
  },
  more() {
    const reason = this.$store.room.say("last_reason");
    this.$store.room.send("extend_round", { minutes: this.last.extend_by, reason });
  },

  get voices() {
    const { room } = this.$store;
    return room.all("voice").map(({ type, ours, all }) => room.say("voice_share", { n: ours, all, label: room.item("form", type).plural ?? type }));
  },
});
