// One answer to the whole: a choice, several, fingers, consent. Stands inside a `paper`.

export const answers = () => ({
  choose(option) {
    this.change((state) => (state.choice = option));
  },
  approveOf(option) {
    const others = this.state.approve.filter((each) => each !== option);
    this.change((state) => (state.approve = state.approve.includes(option) ? others : [...others, option]));
  },
  show(fingers) {
    this.change((state) => (state.fingers = fingers));
  },
  answerWith(answer) {
    this.change((state) => (state.answer = answer));
  },
});
