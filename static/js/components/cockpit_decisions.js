// Decisions: what was settled, by what, about which cards, with what dissent. Filled in from a ballot's result.

import { mint } from "../room/ids.js";
import { byTime, dater, lister } from "../room/words.js";

const lang = document.documentElement.lang || "en";
const { time } = dater(lang);
const listed = lister(lang);
const WAYS = { fist_to_five: "fist_to_five", consent: "consent" };
const blank = () => ({ text: "", by_way_of: "facilitator", evidence: [], about: [], status: "", reasons: "", alternatives: "", dissent: "", note: "" });

/** `subject` is the id of a ballot to record, or empty. */
export const decisionBook = () => ({
  draft: blank(),
  writing: false,

  init() {
    const ballot = this.$store.room.item("ballot", this.subject);
    if (ballot.id) this.from(ballot);
  },
  get decisions() {
    return this.$store.room.all("decision").sort(byTime("at")).reverse();
  },
  /** Counted ballots that no decision names yet; a run-off belongs to its ballot. */
  get toRecord() {
    const named = new Set(this.$store.room.all("decision").flatMap((decision) => decision.evidence ?? []));
    const decides = (ballot) => ballot.state === "closed" && !ballot.runoff_of && (ballot.selected?.length || ballot.result?.outcome);
    return this.$store.room.all("ballot").filter((ballot) => decides(ballot) && !named.has(ballot.id));
  },
  from(ballot) {
    const { say, item } = this.$store.room;
    const chosen = (ballot.options ?? []).filter((option) => (ballot.selected ?? []).includes(option.id));
    const names = listed(chosen.map((option) => option.label));
    const isCard = (id) => Boolean(item.call(this.$store.room, "gallery", id).id);
    const text = ballot.result?.outcome ? say(`decision_${ballot.result.outcome}`, { title: ballot.title }) : say("decision_forward", { n: chosen.length, names, title: ballot.title });
    const about = chosen.map((option) => option.id).filter(isCard);
    const evidence = [ballot.id, ballot.runoff].filter(Boolean);
    this.draft = { ...blank(), text, by_way_of: WAYS[ballot.method] ?? "ballot", evidence, about, status: about.length ? "shortlisted" : "" };
    this.writing = true;
  },
  begin() {
    this.draft = blank();
    this.writing = true;
  },
  titleOf(id) {
    return this.$store.room.item("gallery", id).title ?? id;
  },
  get cards() {
    return this.$store.room.all("gallery").filter((card) => card.visible && !this.draft.about.includes(card.id));
  },
  addCard(id) {
    if (id) this.draft.about = [...this.draft.about, id];
  },
  dropCard(id) {
    this.draft.about = this.draft.about.filter((each) => each !== id);
  },
  byWords(decision) {
    return this.$store.room.say("decided_by", { way: this.$store.room.say(`way_${decision.by_way_of}`), time: time(decision.at) });
  },
  send() {
    const { status, alternatives, ...rest } = JSON.parse(JSON.stringify(this.draft));
    const statuses = status ? Object.fromEntries(rest.about.map((id) => [id, status])) : null;
    const others = alternatives.split("\n").map((line) => line.trim()).filter(Boolean);
    this.$store.room.send("record_decision", { decision: mint("D", 8), ...rest, alternatives: others, statuses });
    this.writing = false;
  },
});
