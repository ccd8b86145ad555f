// What everybody can do at any time: ready, hand, a note to the facilitators.

export const reach = () => ({
  /** Nothing is asked of anybody once the workshop is closed. */
  get isOpen() {
    return !this.$store.room.isClosed;
  },
  get ready() {
    return Boolean(this.$store.room.me.ready);
  },
  get hand() {
    return Boolean(this.$store.room.me.hand);
  },
  get readyCount() {
    const { room } = this.$store;
    const members = room.all("person").filter((each) => each.team && each.team === room.me.team && each.present !== false);
    const ready = members.filter((each) => room.item("ready", each.id) === true).length;
    return members.length ? room.say("ready_count", { ready, all: members.length, team: room.team.name }) : "";
  },
  get notes() {
    return this.$store.room.all("me/note");
  },

  toggleReady() {
    this.$store.room.send("set_ready", { ready: !this.ready });
  },
  toggleHand() {
    this.$store.room.send("raise_hand", { up: !this.hand });
  },
  openNote() {
    this.$refs.note.showModal();
  },
  closeNote() {
    this.$refs.note.close();
  },
  openParking() {
    this.$refs.parking.showModal();
  },
  closeParking() {
    this.$refs.parking.close();
  },
});
