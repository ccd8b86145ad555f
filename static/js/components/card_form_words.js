// What the form of a card says about itself. Stands inside a `cardForm`.

export const cardFormWords = () => ({
  get heading() {
    const { say } = this.$store.room;
    return say(this.draft.base ? "form_revise" : "form_new", { type: this.form.title ?? "", version: this.draft.base + 1 });
  },
  get postWords() {
    const { say, team, round } = this.$store.room;
    if (this.draft.base) return say("post_version", { version: this.draft.base + 1 });
    return round.share === "private" ? say("post_private") : say("post_to", { team: team.name || say("your_team") });
  },
  get keptWords() {
    return this.$store.room.say(this.isBlank ? "draft_empty" : "draft_kept");
  },
});
