// Guests and other groups beside the whole room. `ballot` is in scope.

import { groups } from "../results/groups.js";
import { lister } from "../room/words.js";

const listed = lister(document.documentElement.lang || "en");

export const resultGroups = () => ({
  get groups() {
    return this.ballot?.result ? groups(this.ballot) : [];
  },
  words({ name, n, best }) {
    const { say } = this.$store.room;
    if (!best.length) return name === "guests" ? say("guests_too_few", { n }) : "";
    const group = say(`group_${name}`);
    return say("group_says", { group, n, list: listed(best.map(({ label, figure }) => `${label} ${figure}`)) });
  },
});
