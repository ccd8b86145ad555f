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
  get mayWrite() {
    const { loaded, me, room } = this.$store.room;
    return loaded && me.role !== "observer" && !["closed", "archived"].includes(room.stage);
  },
  get isWriting() {
    return this.mayWrite && (this.editing || !this.isStated);
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
