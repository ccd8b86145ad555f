// The opening scale: where one stands between just enough and everything possible. Nobody else sees it.

export const scale = () => ({
  get mine() {
    return this.$store.room.one("me/scale");
  },
  get isOpen() {
    return this.mine.may === true;
  },
  get places() {
    return Array.from({ length: (this.mine.most ?? 0) + 1 }, (_, n) => n);
  },
  place(n) {
    this.$store.room.send("place_on_scale", { place: n });
  },
});
