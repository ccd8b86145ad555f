// The last question, put to those who run the work alone: it stands here until they have answered.

import { firstWords } from "../room/growing.js";
import { lookUp } from "../room/looking.js";

const SLOT = "last-question";

export const lastQuestion = () => ({
  text: "",
  again: false,

  init() {
    this.text = this.$drafts.get(SLOT)?.text ?? "";
    this.$watch("isOpen", () => this.comes());
  },
  /** Whoever is writing meets it once that is posted. */
  comes() {
    if (this.isOpen) this.$nextTick(lookUp);
  },

  get question() {
    return this.$store.room.one("me/last_question");
  },
  get isAsked() {
    return Boolean(this.question.round) && !this.$store.room.isClosed;
  },
  get isOpen() {
    return this.isAsked && (!this.question.answered || this.again);
  },
  get isEmpty() {
    return !this.text.trim();
  },
  get answerWords() {
    const { text } = this.question;
    return text || this.$store.room.say("last_nothing");
  },

  keep() {
    this.isEmpty ? this.$drafts.drop(SLOT) : this.$drafts.put(SLOT, { text: this.text });
  },
  change() {
    this.text = this.question.text;
    this.again = true;
  },
  send() {
    if (!this.isEmpty) this.answer(this.text.trim(), false);
  },
  nothing() {
    this.answer("", true);
  },
  answer(text, nothing) {
    const data = { round: this.question.round, text, nothing };
    this.$store.room.send("answer_last_question", data, { slot: SLOT, draft: { text } });
    this.$drafts.drop(SLOT);
    this.text = "";
    this.again = false;
  },
  back(event) {
    if (event.detail.home === SLOT) this.text = this.$drafts.get(SLOT)?.text ?? "";
  },

  /** A card for the team out of it, in the form, to be posted or not. */
  get mayShare() {
    const { question } = this;
    return Boolean(question.text && question.card) && this.$store.room.round.state === "open";
  },
  share() {
    const { text, card } = this.question;
    this.$store.room.tell("open-tab", { tab: "write" });
    const start = { title: firstWords(text), values: { ...card.fields, [card.text]: text } };
    this.$nextTick(() => this.$store.room.tell("grow", { type: card.type, start }));
  },
});
