// A picture for one's own card: chosen, pasted or dropped, described, sent. Stands inside `oneCard` and `pictures`.

import { pictureIn, readAsAddress, sendPicture, smallEnough } from "../room/pictures.js";

export const pictureForm = () => ({
  isOpen: false,
  isOver: false,
  file: null,
  shown: "",
  alt: "",
  sent: -1,
  problem: "",

  get mayAdd() {
    return this.mayRevise && this.images.length < this.$store.room.boot.images.most;
  },
  get isOnItsWay() {
    return this.sent >= 0;
  },
  get isReady() {
    return Boolean(this.file && this.alt.trim() && !this.isOnItsWay);
  },
  get slot() {
    return `picture/${this.card.id}`;
  },
  get sentWords() {
    return this.$store.room.say("picture_sent", { percent: Math.round(this.sent * 100) });
  },

  open() {
    this.isOpen = true;
    this.alt = this.$drafts.get(this.slot)?.alt ?? "";
    this.$nextTick(() => this.$refs.file?.focus());
  },
  leave() {
    Object.assign(this, { isOpen: false, file: null, shown: "", alt: "", sent: -1, problem: "" });
    this.$nextTick(() => this.$refs.add?.focus());
  },
  keep() {
    this.alt.trim() ? this.$drafts.put(this.slot, { alt: this.alt }) : this.$drafts.drop(this.slot);
  },

  choose(event) {
    this.take(event.target.files);
  },
  paste(event) {
    const { files } = event.clipboardData;
    if (!files.length) return; // words go where words go
    event.preventDefault();
    this.take(files);
  },
  drop(event) {
    this.isOver = false;
    this.take(event.dataTransfer.files);
  },
  over(now) {
    this.isOver = now;
  },
  async take(files) {
    const { images } = this.$store.room.boot;
    const file = pictureIn(files, images.takes);
    this.problem = file || !files.length ? "" : this.$store.room.say("picture_kind");
    if (!file) return;
    this.file = await smallEnough(file);
    this.shown = await readAsAddress(this.file);
    if (this.file.size > images.bytes) this.problem = this.$store.room.say("picture_large");
    this.$nextTick(() => this.$refs.alt?.focus());
  },

  async send() {
    if (!this.isReady) return;
    const { room } = this.$store;
    const told = (share) => (this.sent = share);
    this.sent = 0;
    this.problem = "";
    const { images } = room.boot;
    const answer = await sendPicture({ images, card: this.card.id, round: room.round.id ?? "", file: this.file, alt: this.alt.trim(), told });
    this.sent = -1;
    if (!answer.image) return void (this.problem = answer.sentence ?? room.say("picture_lost"));
    this.$drafts.drop(this.slot);
    this.leave();
  },
  remove(image) {
    this.$store.room.send("remove_image", { artefact: this.card.id, image: image.id, round: this.$store.room.round.id ?? "" });
  },
});
