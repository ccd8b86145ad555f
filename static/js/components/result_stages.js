// A counted rating of maturity: columns per area, what moved, who stands apart; or the signs of each stage. `ballot` is in scope.

import { areas, signs } from "../results/stages.js";
import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");

export const resultStages = () => ({
  get areas() {
    return this.ballot?.result?.areas ? areas(this.ballot) : [];
  },
  get stages() {
    return this.ballot?.result?.seen ? signs(this.ballot) : [];
  },
  variant: ({ isMedian, isApart, before }) => [isMedian ? "column--median" : isApart ? "column--apart" : "", before ? "column--was" : ""].join(" "),
  height: ({ share, shareBefore }) => ({ "--share": share, "--before": shareBefore }),

  columnWords(area, column) {
    return this.$store.room.say("stage_seen_by", { n: column.count, stage: column.n });
  },
  figures(area) {
    const { say } = this.$store.room;
    if (area.median === null) return [say("area_unrated")];
    const moved = (was, now) => (was === null || was === now ? now : say("area_moved", { was, now }));
    return [say("area_median", { n: moved(area.was, area.median) }), say("area_spread", { n: moved(area.iqrWas, area.iqr) })];
  },
  unsure(area) {
    return area.unsure ? this.$store.room.say("area_unsure", { n: area.unsure }) : "";
  },
  apart(area) {
    return area.outliers.length ? this.$store.room.say("area_apart", { stages: listed(area.outliers.map(String)) }) : "";
  },
  seenFrom(area) {
    const { say } = this.$store.room;
    const known = area.groups.filter(({ median }) => median !== null);
    return known.length > 1 ? listed(known.map(({ name, median }) => say(`group_${name}_sees`, { n: median }))) : "";
  },

  seenWords(sign) {
    return this.$store.room.say("sign_seen", { n: sign.seen, all: sign.judges });
  },
});
