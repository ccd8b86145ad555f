// Dates on which the room looks again, each so many days after the workshop.

const DAY_MS = 24 * 60 * 60 * 1000;

export const dates = () => ({
  get dates() {
    return this.$store.room.all("renewal").sort((one, other) => one.day - other.day);
  },
  /** The day of the workshop: when it was closed, or else today. */
  get from() {
    return (this.$store.room.room.closed_at ?? new Date(this.$store.clock.now).toISOString()).slice(0, 10);
  },
  set({ day }, event) {
    const { date, question } = event.target.elements;
    this.$store.room.send("set_renewal", { day, date: date.value, question: question.value.trim() });
  },
  add(event) {
    const { date } = event.target.elements;
    const day = Math.max(1, Math.round((Date.parse(date.value) - Date.parse(this.from)) / DAY_MS));
    this.set({ day }, event);
    event.target.reset();
  },
});
