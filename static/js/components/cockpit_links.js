// Links that let others in: made, listed with their last day, taken back one by one.

import { ask as request } from "../room/errand.js";

const DAY = "YYYY-MM-DD".length; // of a moment in ISO 8601

export const links = () => ({
  url: "",
  place: "",
  problem: "",
  copied: false,
  made: [],

  async init() {
    const { links: path } = this.$store.room.boot.links;
    this.take(await request(path, undefined, (to) => fetch(to, { credentials: "same-origin" })));
  },
  async link(place) {
    Object.assign(this, { place, url: "", copied: false });
    const answer = await request(this.$store.room.boot.links.links, { place });
    this.take(answer);
    if (this.place !== place) return; // another was asked for meanwhile
    this.url = answer.url ?? "";
    if (this.url) this.$nextTick(() => this.$refs.url.select());
  },
  async takeBack({ id }) {
    this.url = "";
    this.take(await request(`${this.$store.room.boot.links.links}/revoke`, { id }));
  },
  take(answer) {
    this.made = answer.links ?? this.made;
    this.problem = answer.sentence ?? (answer.links ? "" : this.$store.room.say("not_reached"));
  },

  wordsOf(place) {
    return this.$store.room.say(`link_${place}`);
  },
  get placeWords() {
    return this.wordsOf(this.place);
  },
  until({ until }) {
    return this.$store.room.say("link_until", { day: until.slice(0, DAY) });
  },
  takeBackWords(link) {
    return `${this.wordsOf(link.place)}, ${this.until(link)}`;
  },
  async copy() {
    this.$refs.url.select();
    try {
      await navigator.clipboard.writeText(this.url);
      this.copied = true;
    } catch {
      this.copied = document.execCommand("copy"); // plain http has no clipboard of its own
    }
  },
});
