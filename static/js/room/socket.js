// The way to the room: comes back by itself, knows where it left off, asks for the whole when a piece is missing.

import { backoff, isFinal } from "./backoff.js";
import { Connection } from "./connection.js";

export class RoomSocket {
  #line = null;
  #cursor = "";
  #following = false; // frames count only between our `hi` and the next reset
  #doubted = false; // the server was just there, so a line that nobody answers was lost on its way
  #unsure = true; // fetch the picture before connecting: the answer also says why we may not
  #asked = 0; // pictures, so far
  #attempt = 0;
  #advised = null;
  #retry;

  /**
   * `connect()` → a WebSocket, or a line that looks like one; `tried(answered)` is told how that went;
   * `fetchPicture()` → the whole picture, or throws an error whose `final` is a close code
   * and whose `elsewhere` is the page of somebody who has another part in the room now;
   * `clock`, `tab`, `build`; and who is told: `onPicture(whole)`, `onFrame(frame)`, `onStatus(status, details)`.
   */
  constructor(parts) {
    Object.assign(this, { timers: globalThis, random: Math.random, tried() {} }, parts);
  }

  async start() {
    this.#forgetRetry();
    this.#doubted = this.#unsure;
    if (this.#unsure && !(await this.#fetch())) return;
    this.#line = new Connection(this.connect(), {
      clock: this.clock,
      timers: this.timers,
      onOpen: () => this.#greet(),
      onFrame: (frame) => this.#hear(frame),
      onGone: (code) => this.#lost(code),
    });
  }

  /** False if there is no line now; the outbox sends it again after the next resume. */
  send(frame) {
    return this.#following && this.#line.send(frame);
  }

  /** The device woke up or is online again: try at once, or ask whether the line is still alive. */
  prod() {
    this.clock.forget();
    if (this.#retry !== undefined) return this.start();
    this.#line?.probe();
  }

  #greet() {
    this.#line.send({ t: "hi", c: this.#cursor, tab: this.tab, b: this.build });
  }

  #hear(frame) {
    if (frame.t === "yo") this.#resumed(frame);
    else if (frame.t === "ev") this.#fold(frame);
    else if (frame.t === "reset") this.#resync();
    else if (frame.t === "bye") this.#advised = frame.retry_ms ?? null;
    else this.onFrame(frame);
  }

  #resumed(frame) {
    this.#doubted = false;
    this.tried(true);
    this.#attempt = 0;
    this.#following = true;
    this.#unsure = false;
    this.clock.hint(Date.parse(frame.now));
    this.#line.ping();
    this.onStatus("open", frame);
  }

  #fold(frame) {
    if (!this.#following) return;
    if (frame.p !== this.#cursor) return this.#resync();
    this.#cursor = frame.c;
    this.clock.follow(Date.parse(frame.now));
    this.onFrame(frame);
  }

  async #resync() {
    const line = this.#line;
    this.#following = false;
    if ((await this.#fetch()) && line === this.#line) this.#greet();
  }

  /** False if there is none, or another one was asked for meanwhile: an older picture must not follow a newer. */
  async #fetch() {
    const asked = ++this.#asked;
    let whole;
    try {
      whole = await this.fetchPicture();
    } catch (problem) {
      if (asked !== this.#asked) return false;
      this.#line?.hangUp();
      this.#gone(problem.final ?? 1006, problem.elsewhere);
      return false;
    }
    if (asked !== this.#asked) return false;
    this.#cursor = whole.cursor;
    this.onPicture(whole);
    return true;
  }

  #lost(code) {
    if (this.#doubted && code === 1006) this.tried(false);
    this.#gone(code);
  }

  #gone(code, elsewhere) {
    this.#unsure = !this.#following;
    this.#following = false;
    this.#line = null;
    if (isFinal(code)) return this.onStatus("ended", { code, elsewhere });
    this.onStatus("offline", { code });
    const delay = this.#advised === null ? backoff(this.#attempt++, this.random) : this.#advised * (0.5 + this.random());
    this.#advised = null;
    this.#forgetRetry();
    this.#retry = this.timers.setTimeout(() => this.start(), delay);
  }

  #forgetRetry() {
    this.timers.clearTimeout(this.#retry);
    this.#retry = undefined;
  }
}
