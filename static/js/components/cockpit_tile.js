// One team at a glance: what was asked, who is silent, who has a hand up, and the latest card.

import { longest, since, slots, writing } from "../cockpit/tile.js";
import { byTime, lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");
const newest = (one, other) => byTime("at")(other, one);

/** `team` is in scope. */
export const tile = () => ({
  get wall() {
    return this.$store.room.item("wall", this.team.id);
  },
  get members() {
    return this.$store.room.all("person").filter((person) => person.team === this.team.id && person.present !== false);
  },
  get slots() {
    return slots(this.wall.asked ?? []);
  },
  get slotWords() {
    const done = this.slots.filter((slot) => slot.full).length;
    const least = (this.wall.asked ?? []).reduce((sum, each) => sum + each.least, 0);
    return this.$store.room.say("slots", { n: done, least });
  },
  get writers() {
    return listed(writing(this.members, this.$store.room.typing));
  },
  get silent() {
    return (this.wall.silent ?? []).map((person) => this.$store.room.item("person", person)).filter((person) => person.id);
  },
  get moreSilent() {
    return `+${this.silent.length - 3}`;
  },
  get hand() {
    return this.wall.hands?.[0];
  },
  get handWords() {
    const { say, name } = this.$store.room;
    const first = name.call(this.$store.room, this.hand.person).split(" ")[0];
    const { n, unit } = since(this.hand.at, this.$store.clock.now);
    return say("hand_since", { name: first, since: say(`for_${unit}`, { n }) });
  },
  get away() {
    return this.members.filter((person) => !this.$store.room.isHere(person.id));
  },
  get hereWords() {
    const { say } = this.$store.room;
    return say("here_of", { n: this.members.length - this.away.length, all: this.members.length });
  },
  sinceWords(iso) {
    const found = since(iso, this.$store.clock.now);
    return found ? this.$store.room.say(`ago_${found.unit}`, { n: found.n }) : "";
  },
  /** A team that was given minutes of its own hears its bell later than the room. */
  get ownBell() {
    const { round } = this.$store.room;
    const ends = round.team_ends?.[this.team.id];
    return this.running && ends && ends > (round.ends_at ?? "") ? this.clock(ends) : "";
  },
  get lastWords() {
    return this.sinceWords(this.wall.last_at) || this.$store.room.say("no_card_yet");
  },
  get challengeWords() {
    const n = this.wall.open_challenges ?? 0;
    return this.$store.room.say(n ? "open_challenges" : "no_open_challenge", { n });
  },
  get readyWords() {
    return this.wall.ready ? this.$store.room.say("ready_count", { n: this.wall.ready }) : "";
  },
  get latestText() {
    return longest(this.wall.latest?.glance);
  },
  get before() {
    const here = (card) => card.team === this.team.id && card.round === this.$store.room.round.id;
    const titles = this.$store.room.all("gallery").filter(here).sort(newest).map((card) => card.title);
    return titles.filter((title) => title !== this.wall.latest?.title).slice(0, 4).join(", ");
  },

  nudge() {
    this.open("messages", this.team.id);
  },
  extend() {
    this.$store.room.send("extend_round", { minutes: 2, team: this.team.id, reason: "" });
  },
});
