// A ballot before it is opened: the round's plan filled in, or one of our own.

import { candidates, fromLines, opening } from "../cockpit/options.js";
import { mint } from "../room/ids.js";

const BY_MODEL = new Set(["maturity", "maturity_stage"]);
const NUMBERS = ["select", "dots_per_voter", "max_per_option", "budget", "max", "credits", "threshold"];

/** `subject` is the id of a round with a plan, or empty. */
export const newBallot = () => ({
  method: "dots",
  items: "",
  title: "",
  question: "",
  seconds: "",
  reason: "",
  shortlisted: false,
  options: [],
  lines: "",
  params: {},

  init() {
    const plan = this.$store.room.item("plan", this.subject);
    this.title = this.agenda.find((round) => round.id === this.subject)?.title ?? "";
    this.question = plan.question ?? "";
    if (plan.method) Object.assign(this, { method: plan.method, items: plan.items, params: { ...plan.params } });
    else this.items = this.types[0]?.id ?? "";
    this.fill();
  },
  get cards() {
    return this.$store.room.all("gallery");
  },
  get types() {
    return this.$store.room.all("form").filter((form) => candidates(this.cards, form.id).length);
  },
  get isAboutCards() {
    return Boolean(this.$store.room.item("form", this.items).id);
  },
  /** Maturity is rated in the words of the method's model; areas can be left out. */
  get byModel() {
    return BY_MODEL.has(this.method);
  },
  get hasShortlist() {
    return candidates(this.cards, this.items, true).length > 0;
  },
  /** Something that is no card, such as the one-page draft, stands by its own name. */
  fill() {
    const { listed = [] } = this.$store.room.item("plan", this.subject);
    if (this.byModel) this.options = listed.map((area) => ({ ...area, team: null, on: true }));
    else if (this.isAboutCards || !this.items) this.options = candidates(this.cards, this.items, this.shortlisted);
    else this.options = [{ id: this.items, label: this.title, team: null, on: true, free: true }];
  },
  addLines() {
    const added = fromLines(this.lines).map((option) => ({ ...option, id: mint("o", 6) }));
    this.options = [...this.options, ...added];
    this.lines = "";
  },
  teamMark(option) {
    return this.$store.room.mark(option.team);
  },
  get onWords() {
    return this.$store.room.say("options_on", { n: this.options.filter((option) => option.on).length });
  },
  /** The numbers that this plan sets: [{name, label}]. */
  get numbers() {
    const named = NUMBERS.filter((name) => name in this.params);
    const names = this.subject ? named : ["select"];
    return names.map((name) => ({ name, label: this.$store.room.say(`param_${name}`) }));
  },
  number(name) {
    return this.params[name] ?? "";
  },
  setNumber(name, value) {
    this.params = { ...this.params, [name]: value === "" ? "" : Number(value) };
  },
  change() {
    if (this.subject) return;
    this.params = {};
    this.fill();
  },

  send() {
    const draft = { method: this.method, title: this.title, question: this.question, seconds: Number(this.seconds), reason: this.reason, options: this.options, params: this.params };
    this.$store.room.send("open_ballot", opening({ ballot: mint("B", 8), ...JSON.parse(JSON.stringify(draft)) }));
    this.close();
  },
});
