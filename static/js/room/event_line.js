// A line where websockets are blocked: frames come down as events and go up by posts. Whoever holds it sees a socket.

const [CONNECTING, OPEN, CLOSED] = [0, 1, 3];
const PATIENCE_MS = 10_000; // for the answer to a post
const MOST_FRAMES = 6; // in one post: of the largest ones, no more fit
const LOST = 1006;

const real = {
  fetch: (...asked) => globalThis.fetch(...asked),
  listen: (address) => new EventSource(address),
  later: queueMicrotask,
};

export class EventLine {
  readyState = CONNECTING;
  #events = null;
  #waiting = [];
  #posting = false;

  /** `events` and `posts` are addresses, as URLs, that name this tab. It is open at once: posts need no handshake. */
  constructor(addresses, { fetch, listen, later } = real) {
    Object.assign(this, addresses, { fetch, listen });
    later(() => this.#begin());
  }

  /** A hello asks for events from its cursor on; everything else is posted, in order. */
  send(text) {
    const frame = JSON.parse(text);
    if (frame.t === "hi") return this.#follow(frame.c);
    this.#waiting.push(text);
    if (!this.#posting) this.#post();
  }

  close() {
    this.readyState = CLOSED;
    this.#events?.close();
    this.#waiting = [];
  }

  #begin() {
    if (this.readyState !== CONNECTING) return;
    this.readyState = OPEN;
    this.onopen();
  }

  #follow(cursor) {
    this.#events?.close();
    const from = new URL(this.events);
    from.searchParams.set("c", cursor);
    const events = (this.#events = this.listen(from));
    events.onmessage = ({ data }) => this.onmessage({ data });
    events.onerror = () => events === this.#events && this.#end(LOST);
    events.addEventListener("close", ({ data }) => this.#end(JSON.parse(data).code));
  }

  async #post() {
    this.#posting = true;
    while (this.#waiting.length && (await this.#deliver(this.#waiting.splice(0, MOST_FRAMES))));
    this.#posting = false;
  }

  /** Where another server took the post, it answers here instead of by the stream. */
  async #deliver(frames) {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await this.fetch(this.posts, { method: "POST", body: frames.join("\n"), signal });
      if (!answer.ok) throw new Error(`posting: ${answer.status}`);
      const said = await answer.text();
      for (const data of said.split("\n").filter(Boolean)) this.onaside?.({ data });
      return true;
    } catch {
      this.#end(LOST); // why, the next stream says itself
      return false;
    }
  }

  #end(code) {
    if (this.readyState === CLOSED) return;
    this.close();
    this.onclose?.({ code });
  }
}
