// What somebody is writing, kept at every keystroke. Survives reload, a crash here and a crash of the server.

export class Drafts {
  constructor(shelf) {
    this.shelf = shelf;
  }

  get(slot) {
    return this.shelf.take(slot);
  }

  put(slot, draft) {
    this.shelf.put(slot, draft);
  }

  drop(slot) {
    this.shelf.drop(slot);
  }

  /** A refused text goes back where it was written, or to "kept/…" if something new is being written there. */
  giveBack(slot, draft, id) {
    const home = this.get(slot) ? `kept/${id}` : slot;
    this.put(home, home === slot ? draft : { slot, draft });
    return home;
  }

  /** Was anything that is still a draft begun in this round? */
  begunIn(round) {
    return this.shelf.names().some((name) => this.get(name)?.round === round);
  }

  /** A paper of a ballot (or of a round of it) that is over leaves no trace on this device. */
  forgetPapers(isOver) {
    const papers = this.shelf.names().filter((name) => name.startsWith("paper/"));
    for (const name of papers) if (isOver(...name.split("/").slice(1))) this.drop(name);
  }

  /** Texts that found their place taken: [{ id, slot, draft }]. */
  kept() {
    const names = this.shelf.names().filter((name) => name.startsWith("kept/"));
    return names.map((name) => ({ id: name.slice(5), ...this.get(name) }));
  }
}
