// While a pack is being made: how far it is, and what was missing in the last one. The download is the browser's own.

const EVERY_MS = 700;
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export const packMaking = () => ({
  isMaking: false,
  making: "",
  done: 0,
  of: 1,
  missing: [],
  words: {},

  init() {
    this.words = JSON.parse(document.querySelector("[data-pack-words]").textContent);
  },
  watch(event) {
    if (!event.target.contains(this.$root)) return;
    this.isMaking = true;
    this.done = 0;
    this.making = this.words.begun;
    this.missing = [];
    this.ask(2);
  },
  /** `patience`: so many answers in a row that nothing is being made end the asking. */
  async ask(patience) {
    if (!this.$root.isConnected) return;
    try {
      const answer = await fetch(this.$store.room.boot.links.progress, { cache: "no-store" });
      this.hear(await answer.json(), patience);
    } catch {
      this.making = this.words.lost;
      this.isMaking = false;
    }
  },
  hear({ making = [], missing = [] }, patience) {
    const [job] = making;
    if (job?.of) {
      this.done = job.done;
      this.of = job.of;
      this.making = fill(this.words.at, job);
    }
    const left = job ? 2 : patience - 1;
    if (left > 0) setTimeout(() => this.ask(left), EVERY_MS);
    else this.end(missing);
  },
  end(missing) {
    this.isMaking = false;
    this.missing = missing;
  },
});
