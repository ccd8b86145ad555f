// Borrowing: a whole card or one field of it, into one of ours or a new one, with credit to both teams.

import { mint } from "../room/ids.js";

const WHOLE = "";
const NEW = "";
const WORDED = new Set(["text", "long"]); // what can be taken over word by word
const blank = () => ({ field: WHOLE, into: NEW, what: "", change: "", thanks: "" });

export const borrow = () => ({
  id: "",
  taken: blank(),
  problem: "",

  get source() {
    return this.$store.room.item("gallery", this.id);
  },
  get fields() {
    return (this.$store.room.item("form", this.source.type).fields ?? []).filter((field) => WORDED.has(field.kind) && this.source.fields?.[field.id]);
  },
  /** Only a card of the same type can take one of its fields. */
  get targets() {
    return this.$store.room.tableCards.filter((card) => card.type === this.source.type && card.status !== "withdrawn");
  },
  get target() {
    return this.targets.find((card) => card.id === this.taken.into);
  },
  get creditWords() {
    const { room } = this.$store;
    const names = { ours: room.team.name, theirs: room.teamName(this.source.team) };
    return this.target ? room.say("credit_version", { ...names, version: this.target.version + 1 }) : room.say("credit_new", names);
  },

  open(event) {
    this.id = event.detail.id;
    this.taken = this.$drafts.get(this.slot) ?? blank();
    this.problem = "";
    this.$refs.dialog.showModal();
  },
  close() {
    this.$refs.dialog.close();
  },
  get slot() {
    return `borrow/${this.id}`;
  },
  keep() {
    this.$drafts.put(this.slot, { ...this.taken });
  },

  send() {
    const { room } = this.$store;
    this.problem = this.taken.what.trim() ? "" : room.say("borrow_missing");
    if (this.problem) return this.$nextTick(() => this.$refs.what.focus());
    const kept = { slot: this.slot, draft: { ...this.taken } };
    this.target ? room.send("revise_artefact", this.revision(), kept) : room.send("post_artefact", this.copy(), kept);
    this.$drafts.drop(this.slot);
    this.close();
    this.$dispatch("say", { text: room.say("borrowed") });
  },
  link() {
    const { field, what, thanks } = this.taken;
    const { id, version } = this.source;
    return { link: mint("L"), kind: "borrowed", parent: id, version, what: what.trim(), thanks: thanks.trim(), field: field || null };
  },
  revision() {
    const { field, change } = this.taken;
    const fields = field ? { [field]: change.trim() || this.source.fields[field] } : {};
    return { artefact: this.target.id, base: this.target.version, fields, title: null, change: change.trim(), sources: [this.link()], round: this.$store.room.round.id ?? "" };
  },
  copy() {
    const { field, change } = this.taken;
    const fields = { ...this.source.fields, ...(field && change.trim() ? { [field]: change.trim() } : {}) };
    return { artefact: mint("A"), type: this.source.type, title: this.source.title, fields, sources: [this.link()], round: this.$store.room.round.id ?? "" };
  },
});
