// What is missing: empty lanes that teams can be pointed to, loose ends, departments in cards that face outside.

import { looking } from "./cockpit_figures.js";
import { mint } from "../room/ids.js";
import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");
const MOST_SHADES = 4;

export const gaps = () => ({
  ...looking(),
  turned: [], // fields that are to be called out though they were, or left out though they are empty: "lane/team"

  get coverage() {
    return this.figures.coverage;
  },
  /** Whether the day has come to the lanes at all. */
  get askedWords() {
    const { asked } = this.coverage;
    if (asked === null) return this.$store.room.say("lanes_never");
    return asked ? this.$store.room.say("lanes_later", { title: asked }) : "";
  },
  get counts() {
    return new Map(this.coverage.cards.map(([lane, team, n]) => [`${lane}/${team}`, n]));
  },
  /** One row for each lane: {id, name, cells: [{key, n, shade, called, filled, on}]}. */
  get lanes() {
    const has = (list) => new Set(list.map((cell) => cell.join("/")));
    const [called, filled] = [has(this.coverage.called), has(this.coverage.filled)];
    return this.coverage.lanes.map(({ id, types }) => ({ id, name: types.join(", "), cells: this.$store.room.teams.map((team) => this.cell(`${id}/${team.id}`, called, filled)) }));
  },
  cell(key, called, filled) {
    const n = this.counts.get(key) ?? 0;
    return { key, n, shade: Math.min(n, MOST_SHADES), called: called.has(key), filled: filled.has(key), on: !n && called.has(key) === this.turned.includes(key) };
  },
  cellWords({ key, n, called, filled }) {
    const [lane, team] = key.split("/");
    const state = n ? (filled ? "cell_filled" : "cell_cards") : called ? "cell_called" : "cell_empty";
    const name = this.coverage.lanes.find((each) => each.id === lane).types.join(", ");
    return this.$store.room.say(state, { lane: name, team: this.$store.room.teamName(team), n });
  },
  toggle({ key, n }) {
    if (n) return;
    this.turned = this.turned.includes(key) ? this.turned.filter((each) => each !== key) : [...this.turned, key];
  },
  get chosen() {
    return this.lanes.flatMap((lane) => lane.cells.filter((cell) => cell.on).map((cell) => cell.key.split("/")));
  },
  get callWords() {
    return this.$store.room.say("call_out", { n: this.chosen.length });
  },
  get filledWords() {
    const { called, filled } = this.coverage;
    return called.length ? this.$store.room.say("filled_since", { n: filled.length, all: called.length }) : "";
  },
  callOut() {
    const cells = this.chosen;
    const lanesOf = (team) => cells.filter(([, each]) => each === team).map(([lane]) => this.coverage.lanes.find((each) => each.id === lane).types.join(", "));
    const teams = [...new Set(cells.map(([, team]) => team))];
    const texts = Object.fromEntries(teams.map((team) => [team, this.$store.room.say("call_text", { lanes: listed(lanesOf(team)) })]));
    this.$store.room.send("call_out_coverage", { call: mint("C", 8), cells, texts });
    this.turned = [];
  },

  turn() {
    this.close();
    this.open("session");
  },
  at(card) {
    return this.$store.room.teamName(card.team);
  },
  get loose() {
    const { goal, customer } = this.figures.orphans;
    return [
      { id: "goal", cards: goal },
      { id: "customer", cards: customer },
    ];
  },
  get hits() {
    return this.figures.outside_in;
  },
  hitWords(card) {
    return this.$store.room.say("names_departments", { list: listed(card.words) });
  },
});
