// What needs saying at the top: refusals with the text kept, messages from the facilitators, a short confirmation.

const TOAST_MS = 6000;
const WELCOME = "welcome";

export const notices = () => ({
  toast: "",
  timer: undefined,
  read: [],

  init() {
    this.read = this.$drafts.get("read") ?? [];
    this.$watch("$store.room.loaded", () => this.arrive());
  },

  /** Whoever was here before the first round needs no recap. */
  arrive() {
    if (!this.$store.room.me.recap) this.markRead({ id: WELCOME });
  },
  get recap() {
    const { recap } = this.$store.room.me;
    return recap && !this.read.includes(WELCOME) ? recap.join(" ") : "";
  },
  leaveRecap() {
    this.markRead({ id: WELCOME });
  },

  get refusals() {
    return this.$store.room.refusals;
  },
  refusalMore(refusal) {
    if (!refusal.home) return "";
    return this.$store.room.say(refusal.home.startsWith("kept/") ? "refused_kept" : "refused_back");
  },
  isKept(refusal) {
    return Boolean(refusal.home?.startsWith("kept/"));
  },
  /** Puts a kept text into its form in place of what stands there; what stood there is kept instead. */
  putBack(refusal) {
    const { slot, draft } = this.$drafts.get(refusal.home) ?? {};
    const standing = this.$drafts.get(slot);
    standing ? this.$drafts.put(refusal.home, { slot, draft: standing }) : this.$drafts.drop(refusal.home);
    this.$drafts.put(slot, draft);
    this.$dispatch("restored", { slot, home: slot });
    if (!standing) this.$store.room.dismiss(refusal.id);
  },
  dismiss(refusal) {
    if (this.isKept(refusal)) this.$drafts.drop(refusal.home);
    this.$store.room.dismiss(refusal.id);
  },

  get messages() {
    return this.$store.room.all("message").filter((each) => !this.read.includes(each.id)).slice(-3);
  },
  markRead(message) {
    this.read = [...this.read, message.id].slice(-200);
    this.$drafts.put("read", [...this.read]);
  },

  say(event) {
    this.toast = event.detail.text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.toast = ""), TOAST_MS);
  },
});
