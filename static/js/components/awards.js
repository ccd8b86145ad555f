// Awards at the close: for teams and cards, never for persons.

import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");
const ORDER = ["lender", "rescue", "roadblock"];

export const awards = () => ({
  /** [{kind, title, what, why}] */
  get awards() {
    const { room } = this.$store;
    const found = room.all("award").sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
    return found.map((each) => {
      const teams = listed(each.teams.map((team) => room.teamName(team)));
      return { ...each, name: room.say(`award_${each.kind}`), what: each.title || teams, whose: each.title ? teams : "", why: room.say(`award_${each.how}`, { n: each.number }) };
    });
  },
});
