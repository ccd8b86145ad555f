// What the projector in this browser shows: as the round goes, or what one asks for.

import { point } from "../screen/remote.js";

export const remote = () => ({
  asked: "",

  show(view) {
    this.asked = view;
    point(this.$store.room.boot.room, { show: view });
  },
  isAsked(view) {
    return this.asked === view;
  },
  turn(step) {
    point(this.$store.room.boot.room, { step });
  },
  hold() {
    point(this.$store.room.boot.room, { hold: true });
  },
});
