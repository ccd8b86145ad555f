// A request to the sponsors and its answer: yes, yes with limits, by a date, or no with a reason.

import { mint } from "../room/ids.js";
import { byTime, dater } from "../room/words.js";

const { time } = dater(document.documentElement.lang || "en");
const NEEDS_REASON = new Set(["yes_limited", "no"]);

/** The requests of the room, and a new one. */
export const answerRequest = () => ({
  chosen: "", // request id and the answer that is being given
  answer: "",
  reason: "",
  date: "",
  owner: "",
  text: "",
  word: "",

  get waiting() {
    return this.$store.room.all("request").filter((request) => !request.answer).sort(byTime("asked_at"));
  },
  get answered() {
    return this.$store.room.all("request").filter((request) => request.answer).sort(byTime("answered_at"));
  },
  get sponsors() {
    return this.$store.room.all("person").filter((person) => person.role === "sponsor");
  },
  get isSponsor() {
    return this.$store.room.me.role === "sponsor";
  },
  askedBy(request) {
    const { say, name, item, teamName } = this.$store.room;
    const room = this.$store.room;
    const team = teamName.call(room, item.call(room, "person", request.by).team);
    return say(team ? "asked_by_team" : "asked_by", { name: name.call(room, request.by), team, time: time(request.asked_at) });
  },
  answerWords(request) {
    return this.$store.room.say(`answer_${request.answer}`, { date: request.date });
  },

  begin(request, answer) {
    this.chosen = request.id;
    this.answer = answer;
    this.reason = "";
    this.date = "";
    this.takeUp(request);
    this.owner = this.isSponsor ? this.$store.room.me.person : (this.sponsors[0]?.id ?? "");
    if (answer === "yes" && this.isSponsor) this.send();
  },
  /** While sponsors answer in the open, the request stands on every screen. */
  takeUp(request) {
    if (this.open) this.$store.room.send("take_up_request", { request: request.id });
  },
  get open() {
    return this.$store.room.round.type === "sponsor_answer" && this.$store.room.round.state !== "closed";
  },
  isUp(request) {
    return this.$store.room.one("answering").request?.id === request.id;
  },
  isBegun(request) {
    return this.chosen === request.id;
  },
  get needsReason() {
    return NEEDS_REASON.has(this.answer);
  },
  send() {
    const data = { request: this.chosen, answer: this.answer, reason: this.reason.trim(), date: this.date, owner: this.owner };
    this.$store.room.send("answer_request", data);
    this.chosen = "";
  },
  cancel() {
    this.chosen = "";
  },

  askNew() {
    const text = this.text.trim();
    if (!text) return;
    this.$store.room.send("ask_sponsor", { request: mint("Q"), text, about: [] });
    this.text = "";
  },
  intervene() {
    const text = this.word.trim();
    if (!text) return;
    this.$store.room.send("intervene", { text });
    this.word = "";
  },
  get interventions() {
    return this.$store.room.all("intervention");
  },
  react({ n }, event) {
    this.$store.room.send("note_reaction", { intervention: n, text: event.target.value.trim() });
  },
});
