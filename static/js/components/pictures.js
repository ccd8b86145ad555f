// The pictures of a card, for whoever looks at it. `card` is in scope.

import { addressOf } from "../room/pictures.js";

export const pictures = () => ({
  get images() {
    return this.card.images ?? [];
  },
  /** On the wall a thumbnail is as large as others have it whole. */
  small(image) {
    const { images } = this.$store.room.boot;
    return addressOf(images, image.id, images.place !== "screen");
  },
  whole(image) {
    return addressOf(this.$store.room.boot.images, image.id);
  },
});
