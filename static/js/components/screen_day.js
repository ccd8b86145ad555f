// The shape of the day before it starts, and who is here.

import { WIDE, outline, rhythm } from "../cockpit/rhythm.js";

const APART = 0.14; // of the whole: closer marks would run into each other
const byPlace = (one, other) => one.n - other.n;

export const screenDay = () => ({
  get agenda() {
    return this.$store.room.all("agenda").sort(byPlace);
  },
  get shape() {
    const bars = rhythm(this.agenda);
    return { dark: outline(bars, "dark"), open: outline(bars, "open"), vote: outline(bars, "vote") };
  },
  /** Where the breaks are: [{title, at}], at 0..1. */
  get marks() {
    const whole = this.agenda.reduce((sum, round) => sum + round.minutes, 0) || 1;
    const all = this.agenda.map((round, n) => ({ title: round.title, type: round.type, at: this.agenda.slice(0, n).reduce((sum, each) => sum + each.minutes, 0) / whole }));
    const kept = [];
    for (const mark of all.filter(({ type, at }) => type === "break" && at < 1 - APART)) {
      if (mark.at - (kept.at(-1)?.at ?? 0) >= APART) kept.push(mark);
    }
    return kept;
  },
  place: ({ at }) => ({ "--at": (at * WIDE) / WIDE }),
  get lengthWords() {
    const minutes = this.agenda.reduce((sum, round) => sum + round.minutes, 0);
    const { say } = this.$store.room;
    const [h, m] = [Math.floor(minutes / 60), minutes % 60];
    return h ? say(m ? "hours_minutes" : "hours", { n: h, m }) : say("minutes_long", { n: m });
  },
  get hereWords() {
    const seated = this.$store.room.teams.reduce((sum, team) => sum + team.people, 0);
    return this.$store.room.say("here_now", { n: Math.max(this.$store.room.here.length, seated) });
  },
});
