// What somebody does: said by themselves in the lobby, or noted by a facilitator who knows it.

const NOTHING = { function: "", level: "", operations: false, customer_facing: false, reports_to: "" };

/** What people here call their work, for the list that opens below the field. */
const functionsOf = (room) => [...new Set(room.all("person").map((person) => person.function).filter(Boolean))].sort();

export const profile = () => ({
  said: { ...NOTHING },
  told: "", // what the room knew when the form was filled from it
  sent: "",
  saved: false,

  init() {
    this.read();
    this.$watch("known", () => this.read());
    this.$watch("said", () => (this.saved = this.saved && JSON.stringify(this.said) === this.sent));
  },
  get known() {
    return this.$store.room.me.profile;
  },
  get functions() {
    return functionsOf(this.$store.room);
  },
  /** Only what is news: the form is not emptied while somebody fills it in. */
  read() {
    const told = JSON.stringify(this.known ?? null);
    if (told === this.told) return;
    this.told = told;
    const { reports_to: _, ...said } = { ...NOTHING, ...this.known };
    this.said = said;
  },
  tell() {
    this.$store.room.send("tell_profile", { ...this.said });
    this.sent = JSON.stringify(this.said);
    this.saved = true;
  },
});

/** The same for somebody else; `chosen` and `person` are in scope. */
export const noted = () => ({
  said: { ...NOTHING },

  init() {
    this.read();
    this.$watch("chosen", () => this.read());
  },
  get functions() {
    return functionsOf(this.$store.room);
  },
  get others() {
    return this.$store.room.all("person").filter((each) => each.id !== this.chosen && each.present !== false);
  },
  read() {
    const { function: work, level, operations, customer_facing, reports_to } = { ...NOTHING, ...this.person.profile };
    this.said = { function: work, level, operations, customer_facing, reports_to };
  },
  tell() {
    this.$store.room.send("tell_profile", { ...this.said, person: this.chosen });
  },
});
