// What words mean in this room.

const SPEAKS = new Set(["participant", "guest", "facilitator"]);
const byWord = (one, other) => one.term.localeCompare(other.term);

export const glossary = () => ({
  word: "",
  meaning: "",
  not: "",

  get terms() {
    return this.$store.room.all("term").sort(byWord).map((term) => ({ ...term, meanings: [term, ...(term.others ?? [])] }));
  },
  get maySpeak() {
    return SPEAKS.has(this.$store.room.me.role) && !this.$store.room.isClosed;
  },
  get maySettle() {
    return this.$store.room.me.role === "facilitator";
  },
  meantBy({ by }) {
    const name = this.$store.room.name(by);
    return name ? this.$store.room.say("meant_by", { name }) : "";
  },
  define() {
    const data = { term: this.word.trim(), meaning: this.meaning.trim(), not_to_be_confused_with: this.not.trim() };
    if (!data.term || !data.meaning) return;
    this.$store.room.send("define_term", data);
    this.word = this.meaning = this.not = "";
  },
  settle(term, { meaning }) {
    this.$store.room.send("settle_term", { term: term.term, meaning });
  },
});
