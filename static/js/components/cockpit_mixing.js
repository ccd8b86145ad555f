// Mixed teams: what each lacks by the rule, the moves that would mend it, and the opening scale.

import { looking } from "./cockpit_figures.js";

export const mixing = () => ({
  ...looking(),

  get rule() {
    return this.figures?.teams ?? { known: false, lacks: {}, moves: [], after: {} };
  },
  get lacking() {
    const { say, teams } = this.$store.room;
    const words = (what) => what.map((each) => say(`lacks_${each}`)).join(", ");
    return teams.map((team) => ({ ...team, now: words(this.rule.lacks[team.id] ?? []), then: words(this.rule.after[team.id] ?? []) })).filter((team) => team.now);
  },
  get isMixed() {
    return this.rule.known && !this.lacking.length;
  },
  get moves() {
    const { room } = this.$store;
    return this.rule.moves.map(({ person, to }) => ({ person, sentence: room.say("move_to", { name: room.name(person), team: room.teamName(to) }) }));
  },
  get cannot() {
    return this.rule.known && this.lacking.length && !this.moves.length;
  },
  apply() {
    const seats = Object.fromEntries(this.rule.moves.map(({ person, to }) => [person, to]));
    this.$store.room.send("arrange_teams", { seats });
  },

  get scaleWords() {
    const { placed, medians = {} } = this.$store.room.one("scale");
    const { say } = this.$store.room;
    if (!placed) return "";
    const { operations, customer_facing: meeting } = medians;
    return say("scale_placed", { n: placed }) + (operations === undefined ? "" : ` ${say("scale_medians", { operations, meeting })}`);
  },
});
