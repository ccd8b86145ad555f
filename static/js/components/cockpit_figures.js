// How the session goes: balance, loans, chains, time. What all panels with figures share, and the first of them.

import { Figures } from "../cockpit/figures.js";
import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");

/** `figures` is null until the first answer. What fetches them stays outside Alpine's proxies. */
export const looking = () => {
  let watching = null;
  return {
    figures: null,
    lost: false,

    init() {
      watching = new Figures(this.$store.room.boot.links.figures);
      watching.watch((found) => Object.assign(this, { figures: found, lost: false }), () => (this.lost = true));
    },
    destroy() {
      watching.stop();
    },
  };
};

export const figures = () => ({
  ...looking(),

  turn() {
    this.close();
    this.open("gaps");
  },
  get balance() {
    return this.figures.balance;
  },
  get balanceWords() {
    return this.$store.room.say(`balance_${this.balance.reading}`, { gini: this.balance.gini.toFixed(2) });
  },
  get silent() {
    return this.balance.silent.map((id) => this.$store.room.item("person", id)).filter((person) => person.id);
  },
  get levels() {
    return this.balance.by_level.map(({ level, people, contributions }) => this.$store.room.say("level_share", { level: this.$store.room.say(`level_${level}`), n: people, per: (contributions / people).toFixed(1) })).join(" ");
  },
  get borrowWords() {
    const { crossed, later, rate } = this.figures.borrowing;
    return this.$store.room.say(later ? "borrow_rate" : "borrow_none", { rate: Math.round(rate * 100), crossed, n: later });
  },
  get matrix() {
    const count = new Map(this.figures.borrowing.matrix.map(([lender, taker, n]) => [`${lender}/${taker}`, n]));
    const { teams } = this.$store.room;
    return teams.map((lender) => ({ ...lender, cells: teams.map((taker) => ({ id: taker.id, n: lender.id === taker.id ? "" : (count.get(`${lender.id}/${taker.id}`) ?? 0) })), lent: this.figures.borrowing.lent[lender.id] ?? 0 }));
  },
  get lineageWords() {
    const { depth, card } = this.figures.lineage;
    return card ? this.$store.room.say("deepest", { n: depth, title: card.title }) : this.$store.room.say("deepest_none");
  },
  get challengeWords() {
    const { raised, open, on } = this.figures.challenges;
    if (!raised) return this.$store.room.say("challenges_none");
    return this.$store.room.say(open ? "challenges_open" : "challenges_answered", { n: raised, open, list: listed(on.map((card) => card.title)) });
  },
  get lastWords() {
    const { asked, waiting } = this.figures.last_question;
    const names = listed(waiting.map((person) => this.$store.room.name(person)).filter(Boolean));
    if (!asked) return this.$store.room.say("last_nobody");
    return this.$store.room.say(names ? "last_waiting" : "last_all", { done: asked - waiting.length, n: asked, names });
  },
  get timeWords() {
    const over = this.figures.time;
    const sum = (key) => over.reduce((all, round) => all + round[key], 0);
    if (!over.length) return this.$store.room.say("time_none");
    const longer = over.filter((round) => round.taken > round.planned).map((round) => this.$store.room.say("trim_one", { title: round.title, n: round.taken - round.planned }));
    return this.$store.room.say("time_taken", { n: over.length, taken: sum("taken"), planned: sum("planned") }) + (longer.length ? ` ${this.$store.room.say("time_longer", { list: longer.join(", ") })}` : "");
  },
  chainWords({ have, of, missing }) {
    const { say } = this.$store.room;
    return missing.length ? say("chain_lacks", { n: have, of, list: missing.map((link) => say(`chain_${link}`)).join(", ") }) : say("chain_whole", { n: have, of });
  },
  technique(each) {
    const { say } = this.$store.room;
    return { ...each, name: say(`type_${each.type}`), active: say("percent", { n: Math.round(each.active * 100) }) };
  },
});
