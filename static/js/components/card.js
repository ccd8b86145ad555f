// One card, on the table or in the gallery: what it says, what its readers and writers may do. `card` is in scope.

import { inWords } from "../room/form.js";
import { dater, lister } from "../room/words.js";

const lang = document.documentElement.lang || "en";
const { time } = dater(lang);
const listed = lister(lang);

const upper = (text) => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

export const oneCard = () => ({
  reply: "adapt",
  replyText: "",

  get kind() {
    return this.$store.room.item("form", this.card.type).title ?? this.card.type;
  },
  /** What is longest on the small card is what it says; the rest stands below with its labels. */
  get lead() {
    const [longest] = [...(this.card.glance ?? [])].sort((one, other) => other.text.length - one.text.length);
    return longest ?? { label: "", text: "" };
  },
  get parts() {
    return (this.card.glance ?? []).filter((part) => part.label !== this.lead.label);
  },
  get age() {
    const { say } = this.$store.room;
    const at = time(this.card.at);
    return this.card.version > 1 ? say("version_at", { version: this.card.version, time: at }) : at;
  },
  get authors() {
    const { room } = this.$store;
    const names = (this.card.authors ?? []).map((each) => (room.isMe(each) ? room.say("you") : room.name(each)));
    return upper(listed(names.filter(Boolean)));
  },
  get teams() {
    return (this.card.teams ?? []).map((team) => this.$store.room.mark(team)).filter(Boolean);
  },
  /** Every field in words, in the order of the form. */
  get whole() {
    return this.fields.map(({ id, label }) => ({ label, text: this.fieldText(id, this.card.fields?.[id]) })).filter(({ text }) => text);
  },
  get fields() {
    return this.$store.room.item("form", this.card.type).fields ?? [];
  },
  fieldText(id, value) {
    const { room } = this.$store;
    const titleOf = (other) => room.card(other).title ?? other;
    const look = { titleOf, nameOf: (person) => room.name(person), yes: room.say("yes"), no: room.say("no") };
    return inWords(this.fields.find((field) => field.id === id) ?? { kind: "text" }, value, look);
  },
  get isMine() {
    const { picture } = this.$store.room;
    return Boolean(picture.table?.[this.card.id] ?? picture["me/card"]?.[this.card.id]);
  },
  get mayRevise() {
    return this.isMine && this.$store.room.round.state === "open" && !["withdrawn", "merged"].includes(this.card.status);
  },
  get credit() {
    const { room } = this.$store;
    const from = (this.card.parents ?? []).filter((each) => each.team && each.team !== this.card.team);
    const names = [...new Set(from.map((each) => room.teamName(each.team)))].filter(Boolean);
    return names.length ? room.say("borrowed_from", { teams: listed(names) }) : "";
  },
  get lentWords() {
    return this.card.lent ? this.$store.room.say("lent_times", { n: this.card.lent }) : "";
  },

  reviseIt() {
    const card = JSON.parse(JSON.stringify(this.card));
    const { tell } = this.$store.room;
    tell("open-tab", { tab: "write" });
    this.$nextTick(() => tell("revise", { card }));
  },
  settle(field, value) {
    this.$store.room.send("settle_clash", { artefact: this.card.id, field, value });
  },
  fieldLabel(id) {
    return this.fields.find((field) => field.id === id)?.label ?? this.$store.room.item("form", this.card.type).title_label ?? id;
  },

  get challenges() {
    return this.$store.room.all("challenge").filter((each) => each.artefact === this.card.id);
  },
  answer(challenge) {
    const data = { challenge: challenge.id, response: this.reply, text: this.replyText.trim() };
    this.$store.room.send("answer_challenge", data);
    this.replyText = "";
  },
  get comments() {
    const { room } = this.$store;
    return [...room.all("comment"), ...room.all("me/comment")].filter((each) => each.artefact === this.card.id);
  },
});
