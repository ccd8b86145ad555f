// What time it is at the server, told by the quickest of the last eight pings.

const KEPT = 8;
const AHEAD_MS = 2_000;

export class Clock {
  #samples = [];
  #rough = 0;

  constructor(local = () => Date.now()) {
    this.local = local;
  }

  /** A frame's own time (ms): late by its journey, good enough until a ping is answered. */
  hint(serverTime) {
    this.#rough = serverTime - this.local();
  }

  /** A frame cannot come before it was sent: where it seems to, the server's clock runs faster, as in a rehearsal. */
  follow(serverTime) {
    if (!(serverTime > this.now() + AHEAD_MS)) return;
    this.#samples = [];
    this.hint(serverTime);
  }

  /** A ping left at `sentAt` (ms here) and the server read it at `serverTime`. */
  sample(sentAt, serverTime) {
    const back = this.local();
    const journey = back - sentAt;
    if (journey < 0) return;
    this.#samples = [...this.#samples, { journey, offset: serverTime - sentAt - journey / 2 }].slice(-KEPT);
  }

  /** After sleep or a change of the local clock, what was known no longer holds. */
  forget() {
    this.#rough = this.offset;
    this.#samples = [];
  }

  get offset() {
    if (!this.#samples.length) return this.#rough;
    return this.#samples.reduce((best, each) => (each.journey <= best.journey ? each : best)).offset;
  }

  now() {
    return this.local() + this.offset;
  }
}
