// A dialog by name, opened by a "panel" event. Its inside exists only while it is open.

export const panel = (name) => ({
  shown: false,
  subject: "",

  show(event) {
    if (event.detail.name !== name) return;
    this.subject = event.detail.subject;
    this.shown = true;
    this.$nextTick(() => this.$root.open || this.$root.showModal());
  },
  close() {
    this.$root.close();
  },
  /** Escape, the button and the backdrop all end here. */
  closed() {
    this.shown = false;
  },
  backdrop(event) {
    if (event.target === this.$root) this.close();
  },
});
