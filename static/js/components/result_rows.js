// A counted ballot, drawn: rows with dots or bars, the cut, a grid, and what it comes to. `ballot` is in scope.

import { cut, kindOf, rows, shown } from "../results/bars.js";
import { figures } from "../results/figures.js";
import { points, spread } from "../results/grid.js";
import { duels, placesLeft, verdict } from "../results/verdict.js";
import { lister } from "../room/words.js";

const MOST_ON_A_LINE = 13; // dots of the usual size, on a wall
const listed = lister(document.documentElement.lang || "en");

export const resultRows = () => ({
  get counted() {
    return Boolean(this.ballot?.result);
  },
  get kind() {
    return this.counted ? kindOf(this.ballot) : "";
  },
  get isGrid() {
    return this.kind === "grid";
  },
  get isList() {
    return this.counted && !["grid", "stages", "signs"].includes(this.kind);
  },
  get isDots() {
    return this.kind === "dots";
  },
  get parts() {
    return this.isList ? cut(rows(this.ballot), this.kind) : { over: [], under: [] };
  },
  /** How close the rows must stand on a wall. */
  get density() {
    const n = this.parts.over.length + this.parts.under.length;
    const dense = this.isDots && Math.max(...this.parts.over.map(({ value }) => value)) > MOST_ON_A_LINE ? " screen__bars--dense" : "";
    return dense + (n > 8 ? "screen__bars--many" : n > 6 ? "screen__bars--some" : "");
  },
  get decimals() {
    return figures(this.ballot).decimals;
  },
  figure(row) {
    return shown(row.value, this.kind === "hand" || this.kind === "answers" ? 0 : this.decimals);
  },
  label(row) {
    return row.label || this.$store.room.say(`${this.kind}_${row.id}`);
  },
  note(row) {
    return row.state === "tied" && this.kind !== "answers" ? this.$store.room.say("tied") : "";
  },
  dots(row) {
    return Array.from({ length: row.value ?? 0 }, (_, n) => n);
  },
  length(row) {
    return (row.share * 100).toFixed(1);
  },
  variant(row) {
    return `result__row--${row.state}`;
  },
  get points() {
    return this.counted ? spread(points(this.ballot)) : [];
  },
  place: ({ x, y, dx }) => ({ "--x": x, "--y": y, "--dx": dx }),
  corner(point) {
    const { say } = this.$store.room;
    if (!point.corner) return "";
    const said = this.ballot.method === "two_axis" ? this.levels(point) : say(`corner_${point.corner.replaceAll(" ", "_")}`);
    return point.contested ? say("corner_contested", { corner: said }) : said;
  },
  levels({ levels = {} }) {
    const { say } = this.$store.room;
    const words = Object.values(levels).map((level) => say(`level_${level.replaceAll(" ", "_")}`));
    return say("corner_of_axes", { ...this.axes, high: words[0], wide: words[1] });
  },
  get axes() {
    const [up, along] = this.ballot.params?.axes ?? ["impact", "effort"];
    const word = (axis) => this.$store.room.say(`axis_${axis}`).replace(/^axis_/, "");
    return { up: word(up), along: word(along) };
  },
  get sentences() {
    return this.counted ? verdict(this.ballot, listed).map(({ key, values }) => this.$store.room.say(key, values)) : [];
  },
  get cutWords() {
    const tied = this.parts.over.filter((row) => row.state === "tied").length;
    const { say } = this.$store.room;
    if (this.kind === "hand") return say("cut_line");
    return tied ? say("cut_tie", { n: placesLeft(this.ballot), k: tied }) : say("cut_here");
  },
  get lead() {
    return this.sentences[0] ?? "";
  },
  get doubts() {
    return this.sentences.slice(1).join(" ");
  },
  get duels() {
    return this.counted ? duels(this.ballot) : [];
  },
  get turnoutWords() {
    const { papers = 0, eligible = 0 } = this.ballot?.result?.turnout ?? {};
    return this.$store.room.say("voted_of", { n: papers, all: eligible || this.ballot?.eligible || papers });
  },
  get methodWords() {
    return this.$store.room.say(`method_${this.ballot?.method}`);
  },
});
