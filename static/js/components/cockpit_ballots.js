// The ballots of the room: those that were, and those that rounds have planned.

import { mint } from "../room/ids.js";
import { byTime } from "../room/words.js";

const newest = (one, other) => byTime("opened_at")(other, one);

export const ballotBook = () => ({
  get ballots() {
    return this.$store.room.all("ballot").sort(newest);
  },
  /** The ballots that rounds have planned: the running one's first, then those to come. */
  get planned() {
    const here = this.$store.room.round.id;
    const stands = (round) => round.state === "pending" || round.id === here;
    const plan = (round) => this.$store.room.item("plan", round.id);
    return this.agenda.filter((round) => plan(round).method && stands(round)).map((round) => ({ ...round, method: plan(round).method, again: this.asksAgain(plan(round)) }));
  },
  /** The ballot that a later round of the same questions goes on with, so that both compare. */
  asksAgain({ method, params = {} }) {
    if (!(params.round > 1)) return "";
    const asked = this.ballots.find((ballot) => ballot.method === method && !ballot.presurvey && ballot.again);
    return asked?.id ?? "";
  },
  askAgain(ballot) {
    this.$store.room.send("open_ballot_again", { ballot, amendment: "", seconds: null });
  },
  get maySurvey() {
    const { room } = this.$store;
    return !this.hasBegun && room.all("plan").some(({ method }) => method === "maturity") && !this.ballots.some(({ presurvey }) => presurvey);
  },
  survey() {
    const { room } = this.$store;
    room.send("open_ballot", { ballot: mint("B", 8), method: "maturity", title: room.say("survey_title"), question: room.say("survey_question"), options: [], presurvey: true });
  },
  methodWords(method) {
    return this.$store.room.say(`method_${method}`);
  },
  stateWords(ballot) {
    if (ballot.state === "closed") return this.$store.room.say(ballot.revealed ? "ballot_revealed" : "ballot_counted");
    return this.$store.room.say("ballot_open");
  },
  prepare(round = "") {
    this.close();
    this.open("new_ballot", round);
  },
});
