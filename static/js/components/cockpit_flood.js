// Against a flood of strangers: everybody who came in with the code since some time of today is sent out at once.

const DAY = 24 * 60 * 60 * 1000;
const SHOWN = 5;

/** "10:40" as the last moment, up to `now`, at which a clock on this wall said so; NaN without a time. */
export const lastTime = (time, now) => {
  const [hours, minutes] = time.split(":").map(Number);
  const at = new Date(now).setHours(hours, minutes, 0, 0);
  return at > now ? at - DAY : at;
};

export const flood = () => ({
  time: "",

  get since() {
    return this.time ? lastTime(this.time, this.$store.clock.now) : 0;
  },
  get newcomers() {
    const came = (person) => person.role === "participant" && person.present && Date.parse(person.came) >= this.since;
    return this.since ? this.$store.room.all("person").filter(came) : [];
  },
  get names() {
    const names = this.newcomers.map((person) => person.name);
    return names.length > SHOWN ? `${names.slice(0, SHOWN).join(", ")} …` : names.join(", ");
  },
  remove() {
    const { time, names, since } = this;
    const values = { time, names, count: this.newcomers.length };
    this.close();
    this.ask("newcomers", values, "remove_newcomers", { since: new Date(since).toISOString() });
  },
});
