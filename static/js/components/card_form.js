// The card somebody is writing. Every keystroke is kept; nothing is sent before it is posted.

import { isRunning, nextType, openAsks } from "../room/asks.js";
import { commandOf, isBlank, newDraft, problemsOf, revisionOf, slotOf, takesWork } from "../room/card_draft.js";
import { answeredBy, givenOn } from "../room/pages.js";
import { typist } from "../room/typist.js";

const plain = (draft) => JSON.parse(JSON.stringify(draft));

export const cardForm = () => ({
  type: "",
  draft: newDraft([]),
  problems: [],
  typist: null,

  init() {
    this.typist = typist((what) => this.$store.room.whisper("typing", what));
    this.next();
    this.$watch("misplaced", (now) => now && this.next());
    this.$watch("form.id", () => this.isBlank && this.take(this.type));
    this.$watch("page.id", () => this.isBlank && this.next());
  },
  destroy() {
    this.typist.rests();
  },

  // ---- what may be written -------------------------------------------------------------------
  get isRunning() {
    return isRunning(this.$store.room.round);
  },
  get open() {
    return openAsks(this.$store.room.round, this.$store.room.one("me/done"));
  },
  get types() {
    const types = new Set([...this.open.map((ask) => ask.type), this.isBlank ? "" : this.type]);
    return [...types].filter(Boolean).map((type) => this.$store.room.item("form", type));
  },
  get isFull() {
    return this.isRunning && this.$store.room.round.asks.length > 0 && !this.open.length && this.isBlank;
  },
  /** The wrong form is open: its kind is not asked for now, or not any more; or none, though one is. */
  get misplaced() {
    if (!this.type) return this.open.length > 0;
    return !this.open.some((ask) => ask.type === this.type) && !this.mayStay;
  },
  get mayStay() {
    return this.draft.base > 0 || (!this.isBlank && takesWork(this.begun, this.$store.clock.now));
  },
  get begun() {
    return this.$store.room.all("agenda").find((each) => each.id === this.draft.round);
  },

  get form() {
    return this.$store.room.item("form", this.type);
  },
  get fields() {
    return (this.form.fields ?? []).filter((field) => !field.by_room);
  },
  /** What the page has answered already need not be asked. */
  get asked() {
    const known = this.draft.base ? [] : answeredBy(this.page, this.type).filter((id) => String(this.page.fields[id]) === this.draft.values[id]);
    const later = (field) => field.later && !this.draft.base && this.$store.room.round.type !== "ladder";
    return this.fields.filter((field) => !known.includes(field.id) && !later(field));
  },
  /** Inside first: only while practices are harvested does it matter where one comes from. */
  get asksOrigin() {
    return this.type === this.$store.room.one("ladder").type && this.$store.room.round.type === "practice_harvest" && !this.draft.base;
  },
  get examples() {
    const label = (id) => this.fields.find((field) => field.id === id)?.label ?? id;
    return Object.entries(this.form.example?.fields ?? {}).map(([id, text]) => ({ label: label(id), text }));
  },
  get isBlank() {
    return isBlank(this.draft, this.fields);
  },
  isMissing(id) {
    return this.problems.includes(id);
  },

  // ---- opening and keeping -------------------------------------------------------------------
  next() {
    this.take(nextType(this.$store.room.round, this.$store.room.one("me/done"), this.page));
  },
  take(type) {
    this.type = type;
    const given = givenOn(this.page, type, this.$store.room.round, this.$store.clock.now);
    this.show(newDraft(this.fields, this.$drafts.get(`new/${type}`), { ...given }));
  },
  /** A new card that has begun elsewhere, unless one of its kind is being written. */
  grow({ type, start }) {
    this.take(type);
    if (this.isBlank) this.show(newDraft(this.fields, start));
    this.keep();
    this.begin();
  },
  begin() {
    this.$nextTick(() => this.$root.querySelector("#card-title")?.focus());
  },
  revise({ card }) {
    this.type = card.type;
    this.show(this.$drafts.get(`edit/${card.id}`) ?? revisionOf(card, this.fields));
    this.$nextTick(() => this.$refs.title?.focus());
  },
  show(draft) {
    this.draft = draft;
    this.problems = [];
  },
  leave() {
    this.typist.rests();
    this.$drafts.drop(slotOf(this.draft, this.type));
    this.next();
  },
  keep() {
    this.draft.round ||= this.$store.room.round.id ?? "";
    const slot = slotOf(this.draft, this.type);
    this.isBlank ? this.$drafts.drop(slot) : this.$drafts.put(slot, plain(this.draft));
    this.typist.writes({ card: this.draft.base ? this.draft.artefact : "", type: this.type });
  },
  /** A text that the server refused is back in its slot: show it, unless something else is being written. */
  back({ home = "" }) {
    if (!this.isBlank) return;
    if (home === `new/${this.type}`) this.take(this.type);
    else if (home.startsWith("edit/")) this.show(this.$drafts.get(home));
  },

  // ---- posting -------------------------------------------------------------------------------
  post() {
    this.problems = problemsOf(this.draft, this.fields);
    if (this.problems.length) return this.$nextTick(() => this.$root.querySelector("[aria-invalid=true]")?.focus());
    const round = takesWork(this.begun, this.$store.clock.now) ? this.draft.round : (this.$store.room.round.id ?? "");
    const slot = slotOf(this.draft, this.type);
    const draft = plain(this.draft);
    this.$store.room.send(...commandOf(draft, this.type, this.fields, round), { slot, draft });
    this.$drafts.drop(slot);
    this.typist.rests();
    this.next();
    this.$store.room.tell("posted", {});
    this.$refs.title?.focus();
  },
});
