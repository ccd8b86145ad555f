// The wall: what is asked of the teams, who sees it, and how their tiles are laid out.

import { grid } from "../cockpit/tile.js";
import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");
const MOST_NAMED = 2; // kinds of cards named in the heading

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
