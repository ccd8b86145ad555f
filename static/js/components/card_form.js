// The card somebody is writing: a new one or the next version of one. Every keystroke is kept.

import { changes, isFilled, missing, toFields, toInputs } from "../room/form.js";
import { graceEnd } from "../room/bell.js";
import { mint } from "../room/ids.js";

const SAY_TYPING_MS = 500; // at most twice a second
const plain = (draft) => JSON.parse(JSON.stringify(draft));
const fresh = () => ({ artefact: mint("A"), round: "", base: 0, title: "", values: {}, internal: false });

export const cardForm = () => ({
  type: "",
  draft: fresh(),
  problems: [],
  saidAt: 0,

  init() {
    this.take(this.asked[0] ?? "");
    this.$watch("$store.room.round.id", () => this.isBlank && this.take(this.asked[0] ?? ""));
    this.$watch("form.id", () => this.take(this.type));
  },

  get asked() {
    const asks = this.$store.room.round.asks ?? [];
    const open = asks.filter((each) => each.done < Math.max(each.least, 1));
    return [...open, ...asks.filter((each) => !open.includes(each))].map((each) => each.type);
  },
  get types() {
    const all = new Set([...(this.$store.room.round.asks ?? []).map((each) => each.type), this.type]);
    return [...all].filter(Boolean).map((type) => this.$store.room.item("form", type));
  },
  get form() {
    return this.$store.room.item("form", this.type);
  },
  get fields() {
    return this.form.fields ?? [];
  },
  get examples() {
    const label = (id) => this.fields.find((field) => field.id === id)?.label ?? id;
    const parts = this.form.example?.fields ?? {};
    return (Array.isArray(parts) ? parts : Object.entries(parts)).map(([id, text]) => ({ label: label(id), text }));
  },
  get slot() {
    return this.draft.base ? `edit/${this.draft.artefact}` : `new/${this.type}`;
  },
  get isBlank() {
    return !this.draft.base && !this.draft.title.trim() && !isFilled(toFields(this.fields, this.draft.values));
  },
  get heading() {
    const { say } = this.$store.room;
    return say(this.draft.base ? "form_revise" : "form_new", { type: this.form.title ?? "", version: this.draft.base + 1 });
  },
  get postWords() {
    const { say, team, round } = this.$store.room;
    if (this.draft.base) return say("post_version", { version: this.draft.base + 1 });
    return round.share === "private" ? say("post_private") : say("post_to", { team: team.name || say("your_team") });
  },
  get keptWords() {
    return this.$store.room.say(this.isBlank ? "draft_empty" : "draft_kept");
  },

  /** Open the form of a type, with what was being written in it. */
  take(type) {
    this.type = type;
    this.problems = [];
    const kept = this.$drafts.get(`new/${type}`);
    this.draft = { ...fresh(), ...kept, values: { ...toInputs(this.fields), ...kept?.values } };
  },
  revise(event) {
    const card = event.detail.card;
    this.type = card.type;
    this.problems = [];
    const values = toInputs(this.fields, card.fields);
    const before = { title: card.title, fields: card.fields };
    const started = { ...fresh(), artefact: card.id, base: card.version, before, title: card.title, values };
    this.draft = this.$drafts.get(`edit/${card.id}`) ?? started;
    this.$nextTick(() => this.$refs.title?.focus());
  },
  leave() {
    this.$drafts.drop(this.slot);
    this.take(this.type);
  },

  keep() {
    this.draft.round ||= this.$store.room.round.id ?? "";
    this.isBlank ? this.$drafts.drop(this.slot) : this.$drafts.put(this.slot, plain(this.draft));
    this.tellTyping();
  },
  tellTyping() {
    const now = Date.now();
    if (now - this.saidAt < SAY_TYPING_MS) return;
    this.saidAt = now;
    this.$store.room.whisper("typing", { card: this.draft.base ? this.draft.artefact : "", type: this.type });
  },
  /** The round it was begun in, as long as that still takes work. */
  get round() {
    const begun = this.$store.room.all("agenda").find((each) => each.id === this.draft.round);
    const still = begun && (begun.state === "open" || begun.state === "paused" || graceEnd(begun) > this.$store.clock.now);
    return still ? this.draft.round : (this.$store.room.round.id ?? "");
  },
  post() {
    const content = toFields(this.fields, this.draft.values);
    this.problems = [...(this.draft.title.trim() ? [] : ["title"]), ...missing(this.fields, content)];
    if (this.problems.length) return this.$nextTick(() => this.$root.querySelector("[aria-invalid=true]")?.focus());
    const kept = { slot: this.slot, draft: plain(this.draft) };
    this.draft.base ? this.sendRevision(content, kept) : this.sendNew(content, kept);
    this.$drafts.drop(kept.slot);
    this.take(this.asked[0] ?? this.type);
    this.$refs.title?.focus();
  },
  sendNew(fields, kept) {
    const { artefact, title, internal } = this.draft;
    this.$store.room.send("post_artefact", { artefact, type: this.type, title: title.trim(), fields, internal_only: internal, round: this.round }, kept);
  },
  sendRevision(content, kept) {
    const { artefact, base, before } = this.draft;
    const title = this.draft.title.trim() === before.title ? null : this.draft.title.trim();
    this.$store.room.send("revise_artefact", { artefact, base, fields: changes(before.fields, content), title, round: this.round }, kept);
  },

  isMissing(id) {
    return this.problems.includes(id);
  },
  /** A text that the server refused is back in its slot: show it, unless something else is being written. */
  back({ home = "" }) {
    if (home === `new/${this.type}` && this.isBlank) this.take(this.type);
    else if (home.startsWith("edit/") && this.isBlank) this.draft = this.$drafts.get(home);
  },
});
