// The door of the room: who may come in, who waits, and the links that let others in.

import { ask as request } from "../room/errand.js";

export const door = () => ({
  url: "",
  place: "",
  problem: "",
  copied: false,

  get door() {
    return this.$store.room.one("door");
  },
  get waiting() {
    return this.$store.room.all("person").filter((person) => person.waiting);
  },
  set(change) {
    const { locked, approval, capacity } = this.door;
    this.$store.room.send("set_door", { locked, approval, capacity, ...change });
  },
  setCapacity(value) {
    const capacity = Math.round(Number(value));
    if (capacity > 0) this.set({ capacity });
  },
  admit(person) {
    this.$store.room.send("admit_person", { person: person.id });
  },
  admitAll() {
    this.waiting.forEach((person) => this.admit(person));
  },

  async link(place) {
    const answer = await request(this.$store.room.boot.links.links, { place });
    this.url = answer.url ?? "";
    this.place = place;
    this.copied = false;
    this.problem = answer.sentence ?? (answer.url ? "" : this.$store.room.say("not_reached"));
    if (this.url) this.$nextTick(() => this.$refs.url.select());
  },
  get placeWords() {
    return this.$store.room.say(`link_${this.place}`);
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
