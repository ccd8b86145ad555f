// Which way to the room: a websocket, or events and posts where websockets get lost on their way.

const TRIES = 2; // sockets that never said a word, though the page itself could be fetched
const AGAIN_MS = 5 * 60_000; // then a socket is worth another try
const NAME = "way";

export class Ways {
  #lost = 0;
  #streams = false;

  /** `socket()` and `stream()` → a new line; `shelf` remembers for this tab which one gets through. */
  constructor({ socket, stream, shelf, now = Date.now }) {
    Object.assign(this, { socket, stream, shelf, now });
    if (shelf.take(NAME)) this.#lost = TRIES - 1; // it has failed before: one more is enough
  }

  open() {
    this.#streams = this.now() < (this.shelf.take(NAME)?.until ?? 0);
    return this.#streams ? this.stream() : this.socket();
  }

  /** The room has answered on the line that was opened last, or nobody ever did. */
  tried(answered) {
    if (answered) this.#works();
    else if (this.#streams) this.#forget();
    else if (++this.#lost >= TRIES) this.shelf.put(NAME, { until: this.now() + AGAIN_MS });
  }

  #works() {
    if (!this.#streams) this.#forget();
    else this.#lost = TRIES - 1;
  }

  #forget() {
    this.#lost = 0;
    this.shelf.drop(NAME);
  }
}
