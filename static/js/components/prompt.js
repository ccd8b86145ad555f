// What is asked for in this round, filling up as it is made.

import { asksOf } from "../room/asks.js";

const SHORTEST = 24; // "Silent." alone is no question

/** The first sentence, or two if it is very short, stands large; the rest says more. */
export function questionFirst(text) {
  const [, ask = "", more = ""] = text.trim().match(new RegExp(`^(.{${SHORTEST},}?[.?!…])\\s+(.*)$`, "s")) ?? [null, text.trim()];
  return { ask, more };
}

export const prompt = () => ({
  get asks() {
    const { room } = this.$store;
    const now = asksOf(room.round, room.one("me/done")).filter((ask) => ask.open !== false);
    return now.map((ask) => this.filled(ask));
  },
  get parts() {
    return questionFirst(this.$store.room.round.prompt ?? "");
  },
  get ask() {
    return this.parts.ask || this.$store.room.round.title;
  },
  get more() {
    return this.parts.more;
  },

  filled(ask) {
    return { ...ask, sentence: this.sentence(ask), pip: this.pip(ask), state: this.state(ask) };
  },
  sentence({ label, least, most }) {
    const { say } = this.$store.room;
    if (!least && !most) return say("ask_any", { label });
    if (!least) return say("ask_up_to", { most, label });
    if (!most) return say("ask_least", { least, label });
    return least === most ? say("ask_exactly", { least, label }) : say("ask_range", { least, most, label });
  },
  pip({ least, done }) {
    if (!done) return "";
    return done >= Math.max(least, 1) ? "pip--full" : "pip--half";
  },
  state({ done }) {
    return done ? this.$store.room.say("ask_done", { n: done }) : "";
  },
});
