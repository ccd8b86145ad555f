// Everything dangerous asks once: what will happen, whether it can be undone, then do it.

export const question = () => ({
  asked: null,

  show(event) {
    this.asked = event.detail;
    this.$nextTick(() => this.$root.showModal());
  },
  get sentence() {
    return this.asked ? this.$store.room.say(`ask_${this.asked.key}`, this.asked.values) : "";
  },
  get yes() {
    return this.asked ? this.$store.room.say(`ask_${this.asked.key}_yes`, this.asked.values) : "";
  },
  confirm() {
    const { kind, data } = this.asked;
    this.$root.close();
    this.$store.room.send(kind, data);
  },
  cancel() {
    this.$root.close();
  },
});
