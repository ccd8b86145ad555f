// Small stand-ins for what a browser has.

/** localStorage in memory. `full`: nothing can be written any more. */
export class FakeStorage {
  #items = new Map();
  full = false;

  get length() {
    return this.#items.size;
  }
  key(n) {
    return [...this.#items.keys()][n] ?? null;
  }
  getItem(key) {
    return this.#items.get(key) ?? null;
  }
  setItem(key, value) {
    if (this.full) throw new Error("QuotaExceededError");
    this.#items.set(key, String(value));
  }
  removeItem(key) {
    this.#items.delete(key);
  }
}

/** Timers that run when the test says so. */
export class FakeTimers {
  #due = new Map();
  #next = 1;
  #now = 0;

  setTimeout(act, delay = 0) {
    this.#due.set(this.#next, { act, at: this.#now + delay });
    return this.#next++;
  }
  clearTimeout(id) {
    this.#due.delete(id);
  }
  now() {
    return this.#now;
  }

  async advance(ms) {
    const until = this.#now + ms;
    await settle();
    for (let due = this.#soonest(until); due; due = this.#soonest(until)) {
      this.#now = due.at;
      this.#due.delete(due.id);
      due.act();
      await settle();
    }
    this.#now = until;
  }

  #soonest(until) {
    const ready = [...this.#due].map(([id, timer]) => ({ id, ...timer })).filter(({ at }) => at <= until);
    return ready.sort((one, other) => one.at - other.at)[0];
  }
}

export const settle = () => new Promise((done) => setImmediate(done));

/** The server's end of a websocket. */
export class FakeWebSocket {
  readyState = 0;
  sent = [];

  send(text) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.readyState = 3;
  }

  accept() {
    this.readyState = 1;
    this.onopen();
  }
  say(frame) {
    this.onmessage({ data: JSON.stringify(frame) });
  }
  drop(code) {
    this.readyState = 3;
    this.onclose({ code });
  }
}

/** The server's end of a stream of events. */
export class FakeEvents {
  closed = false;
  #named = {};

  constructor(address) {
    this.address = address;
  }
  addEventListener(name, act) {
    this.#named[name] = act;
  }
  close() {
    this.closed = true;
  }

  say(data) {
    this.onmessage({ data });
  }
  end(code) {
    this.#named.close({ data: JSON.stringify({ code }) });
  }
  fail() {
    this.onerror();
  }
}
