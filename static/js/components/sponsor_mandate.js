// The mandate: the goal, what is fixed, what is open, and the promise. Written by the sponsor, or for them.

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

export const mandate = () => ({
  draft: { goal: "", fixed: "", open: "", promise: "", stops_doing: "" },
  editing: false,

  init() {
    this.read();
    this.$watch("$store.room.loaded", () => this.read());
  },
  get stated() {
    return this.$store.room.one("mandate");
  },
  get isStated() {
    return Boolean(this.stated.goal);
  },
  get isWriting() {
    return this.editing || (this.$store.room.loaded && !this.isStated && this.$store.room.me.role !== "observer");
  },
  read() {
    const { goal = "", fixed = [], open = [], promise = "", stops_doing = "" } = this.stated;
    this.draft = { goal, fixed: fixed.join("\n"), open: open.join("\n"), promise, stops_doing };
  },
  edit() {
    this.read();
    this.editing = true;
  },
  send() {
    const { goal, fixed, open, promise, stops_doing } = this.draft;
    this.$store.room.send("state_mandate", { goal, fixed: lines(fixed), open: lines(open), promise, stops_doing });
    this.editing = false;
  },
});
