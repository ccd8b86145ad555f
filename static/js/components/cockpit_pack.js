// The outcome pack: which sections have something in them, when the room looks again, and the download.

const MODEL = "tom";
const DAYS = [30, 60, 90];
const DAY_MS = 86_400_000;

export const pack = () => ({
  day: DAYS[0],
  date: "",
  question: "",
  reason: "",

  init() {
    this.suggest();
  },
  /** The operating model first, then what supports it. */
  get sections() {
    return this.$store.room.all("section").sort((one, other) => (other.document === MODEL) - (one.document === MODEL) || one.id.localeCompare(other.id));
  },
  get model() {
    return this.sections.filter((section) => section.document === MODEL);
  },
  /** As many columns as leave the last row fullest. */
  get columns() {
    const n = this.model.length;
    const short = (columns) => (columns - (n % columns)) % columns;
    return { "--columns": n < 11 ? Math.max(1, n) : [9, 10, 8].reduce((best, each) => (short(each) < short(best) ? each : best)) };
  },
  get readyWords() {
    const begun = this.model.filter((section) => section.count > 0).length;
    return this.$store.room.say("sections_ready", { n: begun, all: this.model.length });
  },
  /** The sections that this round feeds, as far as its cards tell. */
  get writing() {
    const types = new Set((this.$store.room.round.asks ?? []).map((ask) => ask.type));
    return new Set(this.$store.room.all("form").filter((form) => types.has(form.id)).map((form) => form.section));
  },
  variant(section) {
    if (this.writing.has(section.id) && !this.isClosed) return "ready--some";
    return section.count ? "ready--full" : "";
  },
  sectionWords(section) {
    const { say } = this.$store.room;
    const state = this.variant(section) === "ready--some" ? "section_writing" : section.count ? "section_ready" : "section_empty";
    return say(state, { title: section.title, n: section.count });
  },
  comingWords({ rounds = [] }) {
    return rounds.length ? this.$store.room.say("section_from", { list: rounds.slice(0, 2).join(", ") }) : "";
  },
  /** TOM-05 → 5, CHG-02 → 2. */
  number: (section) => String(Number(section.id.match(/\d+$/)?.[0] ?? 0)),
  get nowWriting() {
    const titles = this.sections.filter((section) => this.writing.has(section.id)).map((section) => section.title);
    return titles.length && !this.isClosed ? this.$store.room.say("now_writing", { list: titles.join(", ") }) : "";
  },

  get renewals() {
    return this.$store.room.all("renewal");
  },
  suggest() {
    this.date = new Date(this.$store.clock.now + Number(this.day) * DAY_MS).toISOString().slice(0, 10);
  },
  setRenewal() {
    const question = this.question.trim();
    if (question) this.$store.room.send("set_renewal", { day: Number(this.day), date: this.date, question });
    this.question = "";
  },
  closeWorkshop() {
    this.close();
    this.ask("close", {}, "close_workshop", {});
  },
  archive() {
    this.close();
    this.ask("archive", {}, "archive_workshop", {});
  },
  reopen() {
    this.$store.room.send("reopen_workshop", { reason: this.reason });
  },
});
