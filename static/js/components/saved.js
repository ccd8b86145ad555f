// "Saved 11:22", "Saving 2", "Offline: 3 kept here".

import { dater } from "../room/words.js";

const { time } = dater(document.documentElement.lang || "en");

export const saved = () => ({
  get offline() {
    return this.$store.room.status === "offline";
  },
  get saving() {
    return !this.offline && this.$store.room.pending > 0;
  },
  get quiet() {
    return !this.offline && !this.saving && this.$store.room.status === "open";
  },
  get words() {
    const { say, pending, savedAt, status } = this.$store.room;
    if (status === "connecting") return say("connecting");
    if (this.offline) return pending ? say("offline_kept", { n: pending }) : say("offline");
    if (this.saving) return say("saving", { n: pending });
    return savedAt ? say("saved_at", { time: time(savedAt) }) : say("saved");
  },
  get offlineSentence() {
    const { say, pending } = this.$store.room;
    return pending ? say("offline_sentence", { n: pending }) : say("offline_nothing");
  },
});
