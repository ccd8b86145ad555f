// The door of the room: who may come in, and who waits.

export const door = () => ({
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
});
