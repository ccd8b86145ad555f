// What one's own card can be made into with one press. Stands inside a `oneCard`.

import { growsFrom, startOf } from "../room/growing.js";

export const growth = () => ({
  get offshoots() {
    const { room } = this.$store;
    if (!this.mayRevise) return [];
    const all = room.item("form", this.card.type).offshoots ?? [];
    return all.filter((each) => growsFrom(each, this.card.fields));
  },
  grow(offshoot) {
    const { room } = this.$store;
    const textOf = (id) => this.fieldText(id, this.card.fields?.[id]);
    const start = startOf(offshoot, this.card, room.item("form", offshoot.makes), textOf);
    room.tell("open-tab", { tab: "write" });
    this.$nextTick(() => room.tell("grow", { type: offshoot.makes, start }));
  },
});
