// The wall: one tile per team, made of what was asked, who is silent, and the latest card.

import { grid, longest, since, slots, writing } from "../cockpit/tile.js";
import { byTime, lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");
const MOST_NAMED = 2; // kinds of cards named in the heading
const newest = (one, other) => byTime("at")(other, one);

export const wall = () => ({
  get asks() {
    return this.$store.room.round.asks ?? [];
  },
  get heading() {
    const { say, round } = this.$store.room;
    if (!this.asks.length) return round.title ?? say("wall_lobby");
    const first = this.asks.slice(0, MOST_NAMED).map((ask) => this.askWords(ask));
    const rest = this.asks.length - first.length;
    return say("asked_of_each", { list: listed(rest ? [...first, say("asked_more", { n: rest })] : first) });
  },
  askWords({ least, most, label }) {
    const { say } = this.$store.room;
    if (!least) return most ? say("ask_up_to", { most, label }) : say("ask_any", { label });
    if (!most) return say("ask_least", { least, label });
    return least === most ? say("ask_exactly", { least, label }) : say("ask_range", { least, most, label });
  },
  get sight() {
    const { say, round, room } = this.$store.room;
    if (this.isClosed) return say("sight_closed");
    return say(`sight_${round.share ?? "lobby"}`);
  },
  get grid() {
    return grid(this.$store.room.teams.length);
  },
});

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
    return listed((this.wall.silent ?? []).map((person) => this.$store.room.name(person)));
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
