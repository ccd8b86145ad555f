// Merging: several cards become one, once an author of each agrees.

import { mint } from "../room/ids.js";

export const merge = () => ({
  first: "",
  chosen: [],
  title: "",
  what: {},

  get card() {
    return this.$store.room.item("gallery", this.first);
  },
  get others() {
    return this.$store.room.all("gallery").filter((each) => each.type === this.card.type && each.id !== this.first);
  },
  get ready() {
    return this.chosen.length > 0 && Boolean(this.title.trim());
  },

  open(event) {
    this.first = event.detail.id;
    this.chosen = [];
    this.title = this.card.title;
    this.what = {};
    this.$refs.dialog.showModal();
  },
  close() {
    this.$refs.dialog.close();
  },
  send() {
    if (!this.ready) return;
    const { room } = this.$store;
    const cards = [this.first, ...this.chosen].map((id) => room.item("gallery", id));
    const parents = cards.map(({ id, version }) => ({ link: mint("L"), artefact: id, version, what: (this.what[id] ?? "").trim() }));
    const fields = Object.assign({}, ...cards.map((each) => each.fields).reverse());
    room.send("propose_merge", { merge: mint("M"), artefact: mint("A"), type: this.card.type, title: this.title.trim(), fields, parents });
    this.close();
    this.$dispatch("say", { text: room.say("merge_proposed") });
  },
});

/** Merges that wait for somebody, and my answer. */
export const merges = () => ({
  get waiting() {
    return this.$store.room.all("merge").filter((each) => each.state === "proposed");
  },
  needsMe(each) {
    return (each.needs ?? []).includes(this.$store.room.me.person) && !(each.agreed ?? []).includes(this.$store.room.me.person);
  },
  titles(each) {
    return (each.parents ?? []).map((parent) => parent.title ?? this.$store.room.item("gallery", parent.artefact ?? parent).title).filter(Boolean).join(" + ");
  },
  answer(each, agree) {
    this.$store.room.send("answer_merge", { merge: each.id, agree });
  },
});
