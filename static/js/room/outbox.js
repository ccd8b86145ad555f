// Commands that the server has not acknowledged yet, oldest first, kept on this device until it has.

import { mint } from "./ids.js";

const RETRYABLE = new Set(["rate_limited", "busy", "storage"]);
const RETRY_MS = 1000;

export class Outbox {
  #waiting = new Map(); // id → { name, entry }
  #sent = 0;

  /** `transmit(entry)` puts it on the wire if there is one; `onRefused(entry, answer)` gives it back to its writer. */
  constructor({ shelf, transmit, onChange, onRefused, later = setTimeout.bind(globalThis), now = Date.now }) {
    Object.assign(this, { shelf, transmit, onChange, onRefused, later, now });
    for (const name of shelf.names()) {
      const entry = shelf.take(name);
      if (entry?.i) this.#waiting.set(entry.i, { name, entry });
    }
  }

  get size() {
    return this.#waiting.size;
  }

  has(id) {
    return this.#waiting.has(id);
  }

  /** `draft`, of slot `slot`, is what its writer gets back if the server refuses. */
  send(kind, data, { slot = "", draft = null } = {}) {
    const entry = { i: mint("", 20), k: kind, d: data, slot, draft };
    const name = `${this.now().toString(36).padStart(9, "0")}${String(this.#sent++).padStart(5, "0")}-${entry.i}`;
    this.shelf.put(name, entry);
    this.#waiting.set(entry.i, { name, entry });
    this.onChange(this.size);
    this.transmit(entry);
    return entry.i;
  }

  resend() {
    for (const { entry } of this.#waiting.values()) this.transmit(entry);
  }

  /** An `ok` or `no` for one of ours. */
  answered(answer) {
    const { entry } = this.#waiting.get(answer.i) ?? {};
    if (!entry) return;
    if (answer.t === "no" && RETRYABLE.has(answer.code)) return this.#again(entry, answer.retry_ms ?? RETRY_MS);
    this.#drop(answer.i);
    if (answer.t === "no") this.onRefused(entry, answer);
  }

  #again(entry, delay) {
    this.later(() => this.has(entry.i) && this.transmit(entry), delay);
  }

  #drop(id) {
    this.shelf.drop(this.#waiting.get(id).name);
    this.#waiting.delete(id);
    this.onChange(this.size);
  }
}
