// Marking each option: a scale, a place on two axes, kinds of marks. Each stands inside a `paper`.

const range = ([least, most]) => Array.from({ length: most - least + 1 }, (_, n) => least + n);

export const ratings = () => ({
  get scale() {
    return range(this.method.bounds(this.params));
  },
  /** What a stage of an area is like, in the words of the model. */
  stageText(option, stage) {
    return option.stages?.[stage - 1] ?? "";
  },
  isGiven(option, value) {
    return Object.hasOwn(this.state.given, option) && this.state.given[option] === value;
  },
  rate(option, value) {
    this.change((state) => (state.given[option] = value));
  },
});

export const grid = () => ({
  get scale() {
    return range(this.method.bounds(this.params));
  },
  get axes() {
    return this.method.axes(this.params);
  },
  axisLabel(axis) {
    const words = this.$store.room.say(`axis_${axis}`);
    return words === `axis_${axis}` ? axis : words;
  },
  isPlaced(option, axis, value) {
    return this.state.placed[option]?.[axis] === value;
  },
  place(option, axis, value) {
    const at = [...(this.state.placed[option] ?? [null, null])];
    at[axis] = value;
    this.change((state) => (state.placed[option] = at));
  },
});

export const kinds = () => ({
  get all() {
    return this.params.marks ?? ["like"];
  },
  kindLabel(kind) {
    const words = this.$store.room.say(`heat_${kind}`);
    return words === `heat_${kind}` ? kind.replaceAll("_", " ") : words;
  },
  has(option, kind) {
    return Boolean(this.state.marks[option]?.includes(kind));
  },
  toggle(option, kind) {
    const others = (this.state.marks[option] ?? []).filter((each) => each !== kind);
    this.change((state) => (state.marks[option] = this.has(option, kind) ? others : [...others, kind]));
  },
});
