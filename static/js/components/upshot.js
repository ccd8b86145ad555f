// What came of the work: decisions and sponsors' answers, the newest first.

const newest = (one, other) => other.localeCompare(one);

export const upshot = () => ({
  get decisions() {
    return this.$store.room.all("decision").sort((one, other) => newest(one.at, other.at));
  },
  get answered() {
    const answered = this.$store.room.all("request").filter((request) => request.answer);
    return answered.sort((one, other) => newest(one.answered_at, other.answered_at));
  },
  answerWords(request) {
    return this.$store.room.say(`answer_${request.answer}`, { date: request.date });
  },
});
