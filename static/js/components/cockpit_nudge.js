// A kind sentence to one silent person, once in a round, with one press. `person` is in scope.

import { mint } from "../room/ids.js";

export const nudge = () => ({
  /** What they are called where room is short. */
  get first() {
    return this.person.name.split(" ")[0];
  },
  get wasNudged() {
    const { room } = this.$store;
    const since = room.round.started_at ?? "";
    return room.all("message").some((message) => message.person === this.person.id && message.at >= since);
  },
  get words() {
    return this.$store.room.say(this.wasNudged ? "nudged" : "nudge", { name: this.person.name });
  },
  send() {
    const { room } = this.$store;
    room.send("send_message", { message: mint("M"), text: room.say("nudge_text"), team: null, person: this.person.id });
  },
});
