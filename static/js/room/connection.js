// One line to the room: JSON in and out, and whether anybody is still there. Browsers cannot see protocol pings.

const OPENING_MS = 5_000; // a proxy that swallows what it does not know never says no
const SILENCE_MS = 35_000; // the server beats at least every 15 s
const PONG_MS = 3_000; // after a wake: no answer in this time, then the line is dead
const PING_MS = 10_000;
const OPEN = 1;

export class Connection {
  #timers = {};

  /** `onGone(code)` is called once, when the line closed or fell silent. */
  constructor(socket, { clock, onOpen, onFrame, onGone, timers = globalThis }) {
    Object.assign(this, { socket, clock, onFrame, onGone, timers });
    socket.onopen = onOpen;
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    socket.onaside = ({ data }) => this.#heed(JSON.parse(data));
    socket.onclose = ({ code }) => this.#gone(code);
    this.#after("silence", OPENING_MS, () => this.#gone(1006));
  }

  get isOpen() {
    return this.socket.readyState === OPEN;
  }

  send(frame) {
    if (this.isOpen) this.socket.send(JSON.stringify(frame));
    return this.isOpen;
  }

  /** Keep the clock right from now on. */
  ping() {
    this.send({ t: "ping", at: this.clock.local() });
    this.#after("ping", PING_MS, () => this.ping());
  }

  /** Is anybody there? If no answer comes soon, the line is given up. */
  probe() {
    this.#after("pong", PONG_MS, () => this.#gone(1006));
    this.ping();
  }

  hangUp() {
    for (const name of Object.keys(this.#timers)) this.#stop(name);
    this.socket.onopen = this.socket.onmessage = this.socket.onaside = this.socket.onclose = null;
    this.socket.close();
  }

  #hear(frame) {
    this.#after("silence", SILENCE_MS, () => this.#gone(1006));
    if (frame.t === "pong") this.#stop("pong");
    this.#heed(frame);
  }

  /** What was said, however it came: an answer that took another way does not prove that this line is alive. */
  #heed(frame) {
    if (frame.t === "pong") this.clock.sample(frame.at, frame.now);
    else this.onFrame(frame);
  }

  #gone(code) {
    this.hangUp();
    this.onGone(code);
  }

  #after(name, delay, act) {
    this.#stop(name);
    this.#timers[name] = this.timers.setTimeout(act, delay);
  }

  #stop(name) {
    this.timers.clearTimeout(this.#timers[name]);
    delete this.#timers[name];
  }
}
