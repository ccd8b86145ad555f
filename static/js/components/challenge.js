// Raising a challenge: as the customer or as the one who has to run it on a bad day.

import { mint } from "../room/ids.js";

export const challenge = () => ({
  id: "",
  lens: "customer",
  text: "",

  get card() {
    return this.$store.room.item("gallery", this.id);
  },
  get slot() {
    return `challenge/${this.id}`;
  },

  open(event) {
    this.id = event.detail.id;
    const kept = this.$drafts.get(this.slot);
    this.lens = kept?.lens ?? "customer";
    this.text = kept?.text ?? "";
    this.$refs.dialog.showModal();
  },
  close() {
    this.$refs.dialog.close();
  },
  keep() {
    this.$drafts.put(this.slot, { lens: this.lens, text: this.text });
  },
  send() {
    const { lens } = this;
    const text = this.text.trim();
    if (!text) return this.$refs.text.focus();
    const data = { challenge: mint("X"), artefact: this.id, version: this.card.version, lens, text };
    this.$store.room.send("raise_challenge", data, { slot: this.slot, draft: { lens, text } });
    this.$drafts.drop(this.slot);
    this.close();
    this.$dispatch("say", { text: this.$store.room.say("challenged") });
  },
});
