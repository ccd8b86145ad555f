// The round that talks about how far apart people are: the last rating, the widest area first.

import { areas } from "../results/stages.js";
import { talkedAbout } from "../screen/views.js";
import { byTime, lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");

export const spreadTalk = () => ({
  get talking() {
    return this.$store.room.round.type === "discuss_spread";
  },
  get ballot() {
    const { room } = this.$store;
    return talkedAbout(room.all("ballot").sort(byTime("opened_at")), room.round);
  },
  /** Areas in which somebody stands apart: they are heard first. */
  get apart() {
    return this.ballot ? areas(this.ballot).filter(({ outliers }) => outliers.length) : [];
  },
  ask(area) {
    return this.$store.room.say("spread_ask", { stages: listed(area.outliers.map(String)), median: area.median });
  },
  /** Opens the form with the area already chosen. */
  begin(area) {
    this.$store.room.tell("grow", { type: "maturity_evidence", start: { values: { area: area.id } } });
  },
});
