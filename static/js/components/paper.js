// One person's paper in one ballot: kept here until it is handed in, replaceable until the ballot closes.

import { ABSTAIN, mayHandIn, methods } from "../ballots/methods.js";

const SETTLE_MS = 400; // instant methods hand in when the hand rests this long

const plain = (value) => JSON.parse(JSON.stringify(value));

export const paper = (id) => ({
  state: {},
  handed: null,
  abstains: false,
  before: [],
  timer: undefined,
  said: "",

  init() {
    const kept = this.$drafts.get(this.slot);
    this.state = kept?.state ?? this.method.blank(this.options);
    this.handed = kept?.handed ?? null;
    this.abstains = this.handed === JSON.stringify(ABSTAIN);
  },
  destroy() {
    this.flush();
  },
  /** What rests for a moment before it goes out must not rest when the page is left. */
  flush() {
    if (this.timer) this.handIn();
  },

  get ballot() {
    return this.$store.room.item("ballot", id);
  },
  get mine() {
    return this.$store.room.item("me/ballot", id);
  },
  get method() {
    return methods[this.ballot.method] ?? methods.single_choice;
  },
  get params() {
    return this.ballot.params ?? {};
  },
  get hasPurse() {
    return Boolean(this.method.budget);
  },
  get slot() {
    return `paper/${id}/${this.ballot.round_no ?? 1}`;
  },
  get options() {
    const options = this.ballot.options ?? [];
    const order = this.mine.order ?? [];
    return order.length ? order.map((each) => options.find((option) => option.id === each)).filter(Boolean) : options;
  },
  isOwn(option) {
    return this.params.own_team === "exclude" && (this.mine.own ?? []).includes(option);
  },
  label(option) {
    return this.options.find((each) => each.id === option)?.label ?? option;
  },

  /** Every change can be taken back, and goes out by itself where the method is instant. */
  change(act) {
    this.before.push(plain(this.state));
    act(this.state);
    this.touched();
  },
  touched() {
    this.abstains = false;
    this.$drafts.put(this.slot, plain({ state: this.state, handed: this.handed }));
    if (!this.method.instant || !this.ready) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.handIn(), SETTLE_MS);
  },
  undo() {
    if (!this.before.length) return;
    this.state = this.before.pop();
    this.touched();
  },
  takeAllBack() {
    this.change(() => (this.state = this.method.blank(this.options)));
  },

  /** The server did not take it: it is not in. */
  refused(event) {
    if (event.detail.kind !== "hand_in_paper") return;
    this.handed = null;
    this.abstains = false;
  },

  get ready() {
    return mayHandIn(this.ballot.method, this.state, this.params);
  },
  get written() {
    return JSON.stringify(this.method.paper(this.state));
  },
  get isIn() {
    return this.abstains || (this.handed !== null && this.handed === this.written);
  },
  get isOpen() {
    return this.ballot.state === "open" && this.mine.may_vote !== false;
  },
  handIn() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.ready || this.isIn) return;
    this.give(JSON.parse(this.written));
  },
  abstain() {
    this.state = this.method.blank(this.options);
    this.give(ABSTAIN);
    this.abstains = true;
  },
  give(paper) {
    this.handed = JSON.stringify(paper);
    this.$drafts.put(this.slot, plain({ state: this.state, handed: this.handed }));
    this.$store.room.send("hand_in_paper", { ballot: id, paper });
  },
});
