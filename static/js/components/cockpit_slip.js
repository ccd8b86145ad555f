// What a facilitator does with one ballot: end, reveal, settle, ask again, record.

import { mint } from "../room/ids.js";

const RUN_OFF_SECONDS = 60;
const SEED_DIGITS = 8;

/** One ballot; `ballot` is in scope. */
export const ballotSlip = () => ({
  seed: "",
  chosen: "",
  amendment: "",

  get isOpen() {
    return this.ballot.state !== "closed";
  },
  get turnout() {
    const { voted = 0, eligible } = this.$store.room.turnout[this.ballot.id] ?? {};
    return { voted, eligible: eligible ?? this.ballot.eligible ?? 0 };
  },
  get turnoutWords() {
    const { voted, eligible } = this.turnout;
    return this.$store.room.say("voted_of", { n: voted, all: eligible });
  },
  end() {
    this.close?.();
    this.ask("end_ballot", { title: this.ballot.title, n: this.turnout.voted, all: this.turnout.eligible }, "end_ballot", { ballot: this.ballot.id });
  },
  reveal() {
    this.$store.room.send("reveal_result", { ballot: this.ballot.id });
  },

  get result() {
    return this.ballot.result ?? {};
  },
  get runoff() {
    return this.$store.room.item("ballot", this.ballot.runoff ?? "");
  },
  get isTied() {
    const tied = (this.result.tied ?? []).length > 0 && !this.ballot.settled_by && !this.ballot.runoff_of;
    return !this.isOpen && tied && (!this.ballot.runoff || this.runoff.state === "closed");
  },
  get mayRunOff() {
    return this.isTied && !this.ballot.runoff;
  },
  get stillTied() {
    const left = this.runoff.result?.tied ?? [];
    const tied = left.length ? left : (this.result.tied ?? []);
    return (this.ballot.options ?? []).filter((option) => tied.includes(option.id));
  },
  get takesAll() {
    const { params = {} } = this.ballot;
    return params.include_ties === true || params.tie === "include_ties";
  },
  get decider() {
    return this.ballot.params?.decider ?? "";
  },
  runOff() {
    const title = this.$store.room.say("runoff_title", { title: this.ballot.title });
    this.$store.room.send("run_off", { ballot: this.ballot.id, runoff: mint("B", 8), title, seconds: RUN_OFF_SECONDS });
  },
  settle(by, more = {}) {
    this.$store.room.send("settle_tie", { ballot: this.ballot.id, by, ...more });
  },
  draw() {
    const digits = crypto.getRandomValues(new Uint8Array(SEED_DIGITS));
    this.seed = Array.from(digits, (byte) => byte % 10).join("");
  },
  get maySettle() {
    return this.seed.length === SEED_DIGITS;
  },

  askAgain() {
    this.$store.room.send("open_ballot_again", { ballot: this.ballot.id, amendment: this.amendment.trim(), seconds: null });
  },
  record() {
    this.close();
    this.open("decisions", this.ballot.id);
  },
});
