// What facilitators say to the room.

import { mint } from "../room/ids.js";
import { byTime, dater } from "../room/words.js";

const { time } = dater(document.documentElement.lang || "en");
const newest = (one, other) => byTime("at")(other, one);

/** `subject` may be a team's or a person's id, or nobody's: then everybody. */
export const messages = () => ({
  to: "",
  text: "",

  init() {
    this.to = this.subject ?? "";
    this.$nextTick(() => this.$refs.text.focus());
  },
  get teams() {
    return this.$store.room.teams;
  },
  get makers() {
    return this.$store.room.all("person").filter((person) => ["participant", "guest"].includes(person.role) && person.present !== false);
  },
  get said() {
    return this.$store.room.all("message").sort(newest);
  },
  /** `message` → "To Otter, 11:20". */
  addressed({ team, person, at }) {
    const { say, room } = { say: this.$store.room.say, room: this.$store.room };
    const name = team ? room.teamName(team) : person ? room.name(person) : say("everybody");
    return say("message_to", { name, time: time(at) });
  },
  send() {
    const text = this.text.trim();
    if (!text) return;
    const isTeam = this.teams.some((team) => team.id === this.to);
    const address = { team: isTeam ? this.to : null, person: this.to && !isTeam ? this.to : null };
    this.$store.room.send("send_message", { message: mint("M"), text, ...address });
    this.text = "";
  },
});
