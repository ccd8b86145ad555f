// One rung up: what the next rung asks for stands here before it is tried.

import { isFilled, toFields, toInputs } from "../room/form.js";

const BY_OTHERS = new Set(["checked", "challenged"]);

export const climb = () => ({
  id: "",
  draft: { values: {}, change: "" },
  problems: [],

  get card() {
    return this.$store.room.card(this.id);
  },
  get ladder() {
    return this.$store.room.one("ladder");
  },
  get ahead() {
    return this.$store.room.item("me/climb", this.id);
  },
  get rung() {
    return this.ladder.rungs?.find(({ n }) => n === this.ahead.next) ?? {};
  },
  /** The fields that this rung asks for, whether they are filled or not. */
  get fields() {
    const asked = this.rung.fields ?? [];
    return (this.$store.room.item("form", this.ladder.type ?? "").fields ?? []).filter(({ id }) => asked.includes(id)).map((field) => ({ ...field, required: true }));
  },
  /** What somebody else has to do first. */
  get waits() {
    return (this.ahead.missing ?? []).filter(({ kind }) => BY_OTHERS.has(kind)).map(({ sentence }) => sentence);
  },
  get heading() {
    return this.$store.room.say("climb_to", { title: this.card.title, rung: this.ahead.next });
  },

  open({ id }) {
    this.id = id;
    this.problems = [];
    const kept = this.$drafts.get(this.slot);
    this.draft = kept ?? { values: toInputs(this.fields, this.card.fields), change: "" };
    this.$nextTick(() => this.$refs.dialog.showModal());
  },
  close() {
    this.$refs.dialog.close();
  },
  get slot() {
    return `climb/${this.id}`;
  },
  keep() {
    this.$drafts.put(this.slot, JSON.parse(JSON.stringify(this.draft)));
  },
  isMissing(id) {
    return this.problems.includes(id);
  },

  send() {
    const { room } = this.$store;
    const said = toFields(this.fields, this.draft.values);
    this.problems = this.fields.filter(({ id }) => !isFilled(said[id])).map(({ id }) => id);
    if (this.problems.length) return;
    const fields = { ...said, [this.ladder.field]: this.ahead.next };
    const data = { artefact: this.id, base: this.card.version, fields, title: null, change: this.rung.title ?? "", round: room.round.id ?? "" };
    room.send("revise_artefact", data, { slot: this.slot, draft: JSON.parse(JSON.stringify(this.draft)) });
    this.$drafts.drop(this.slot);
    this.close();
  },
});
