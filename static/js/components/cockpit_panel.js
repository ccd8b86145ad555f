// A dialog by name, opened by a "panel" event. Its inside exists only while it is open. What lies inside may close it
// too; there $root would be its own, so the dialog goes by its ref.

export const panel = (name) => ({
  shown: false,
  subject: "",

  show(event) {
    if (event.detail.name !== name) return;
    this.subject = event.detail.subject;
    this.shown = true;
    this.$nextTick(() => this.opened());
  },
  opened() {
    if (!this.$refs.panel.open) this.$refs.panel.showModal();
    this.shown = true;
  },
  close() {
    this.$refs.panel.close();
  },
  /** Escape, the button and the backdrop all end here; the browser says so late, when it may be open again. */
  closed() {
    this.shown = this.$refs.panel.open;
  },
  backdrop(event) {
    if (event.target === this.$refs.panel) this.close();
  },
});
