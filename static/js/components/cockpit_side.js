// The room at a glance: three honest numbers, notes, and a line for everything that may want a hand.

import { since } from "../cockpit/tile.js";
import { byTime } from "../room/words.js";

const MAKERS = new Set(["participant", "guest"]);
const newest = (one, other) => byTime("at")(other, one);

export const side = () => ({
  get seated() {
    return this.$store.room.all("person").filter((person) => MAKERS.has(person.role) && person.present !== false && !person.waiting);
  },
  get counts() {
    const connected = this.seated.filter((person) => this.$store.room.isHere(person.id)).length;
    return { joined: this.seated.length, connected, voters: this.voters };
  },
  /** An open ballot knows who may vote in it; otherwise whoever is seated could. */
  get voters() {
    const open = this.$store.room.all("ballot").find((ballot) => ballot.state === "open");
    return this.$store.room.turnout[open?.id]?.eligible ?? this.seated.length;
  },
  get waiting() {
    return this.$store.room.all("person").filter((person) => person.waiting);
  },
  get doorWords() {
    const { locked, approval } = this.$store.room.one("door");
    if (locked) return "door_locked";
    return approval ? "door_approval" : "door_open";
  },
  get notes() {
    return this.$store.room.all("note").filter((note) => !note.settled).sort(newest);
  },
  ago(iso) {
    const found = since(iso, this.$store.clock.now);
    return found ? this.$store.room.say(`ago_${found.unit}`, { n: found.n }) : "";
  },
  /** Open ballots, and counted ones that the room has not seen. */
  get pressing() {
    return this.$store.room.all("ballot").filter((ballot) => ballot.state !== "closed" || !ballot.revealed).sort(byTime("opened_at")).slice(-2);
  },
  get unrecorded() {
    const named = new Set(this.$store.room.all("decision").flatMap((decision) => decision.evidence ?? []));
    return this.$store.room.all("ballot").filter((ballot) => ballot.state === "closed" && ballot.selected?.length && !ballot.runoff_of && !named.has(ballot.id)).length;
  },
  get lines() {
    const { say } = this.$store.room;
    const all = (group) => this.$store.room.all(group);
    const asked = all("request").filter((request) => !request.answer).length;
    const some = (panel, n, key) => ({ panel, title: say(`line_${panel}`), count: n ? say(key, { n }) : "" });
    return [
      some("ballots", all("ballot").length, "count_plain"),
      some("decisions", this.unrecorded, "count_to_record"),
      some("requests", asked, "count_waiting"),
      some("parked", all("parked").length, "count_plain"),
      some("programme", this.$store.room.one("programme").steps ?? 0, "count_plain"),
      some("words", all("term").filter((term) => term.others?.length).length, "count_to_settle"),
      some("session", 0, "count_plain"),
      some("gaps", 0, "count_plain"),
      some("messages", 0, "count_plain"),
      some("people", 0, "count_plain"),
    ];
  },
  settleNote(note) {
    this.$store.room.send("settle_note", { note: note.id });
  },
  answerNote(note) {
    this.close();
    this.open("messages", note.by);
  },
});
