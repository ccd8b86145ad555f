// What was promised: who answers for it, until when, how far it is. Overdue is what its day has passed.

const SETTLED = new Set(["done", "dropped"]);
const day = (ms) => new Date(ms).toISOString().slice(0, 10);

export const promises = () => ({
  get all() {
    return this.$store.room.all("promise");
  },
  get overdue() {
    const today = day(this.$store.clock.now);
    return this.all.filter((each) => each.due && each.due < today && !SETTLED.has(each.status));
  },
  get isMine() {
    const { person } = this.$store.room.me;
    return this.all.some((each) => (each.people ?? []).includes(person));
  },
  who(promise) {
    return (promise.people ?? []).map((person) => this.$store.room.name(person)).filter(Boolean).join(", ");
  },
});
