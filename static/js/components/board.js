// The team's table: cards by type, newest round first, and who is writing what.

import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");

export const board = () => ({
  get cards() {
    return this.$store.room.tableCards;
  },
  get now() {
    return this.grouped(this.cards.filter((card) => card.round === this.$store.room.round.id));
  },
  get before() {
    return this.cards.filter((card) => card.round !== this.$store.room.round.id).sort((one, other) => other.at.localeCompare(one.at));
  },
  get isEmpty() {
    return this.cards.length === 0;
  },
  get heading() {
    const { say, team, round } = this.$store.room;
    if (round.share === "plenary" && !team.name) return say("table_common");
    return say("table_of", { team: team.name || say("your_team") });
  },

  grouped(cards) {
    const types = [...new Set(cards.map((card) => card.type))];
    return types.map((type) => ({ type, title: this.plural(type), cards: cards.filter((card) => card.type === type) }));
  },
  plural(type) {
    return this.$store.room.item("form", type).plural ?? type;
  },

  /** Who is writing what just now, in sentences. */
  get writing() {
    const { room } = this.$store;
    const others = Object.entries(room.typing).filter(([person]) => !room.isMe(person) && room.name(person));
    const about = (doing) => doing.card || `new/${doing.type}`;
    const groups = grouped(others, ([, doing]) => about(doing));
    return [...groups].map(([key, people]) => ({ key, sentence: this.writingSentence(people) }));
  },
  writingSentence(people) {
    const { room } = this.$store;
    const [, { card, type }] = people[0];
    const names = listed(people.map(([person]) => room.name(person)));
    const title = room.item("table", card).title;
    const what = { names, n: people.length, title, type: room.item("form", type).title ?? type };
    return title ? room.say("writing_on", what) : room.say("writing_new", what);
  },
});

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
