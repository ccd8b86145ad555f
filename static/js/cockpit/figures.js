// The figures of the session, fetched when somebody looks and again while they look, unless nothing has changed.

const EVERY_MS = 5_000;

export class Figures {
  #url;
  #fetch;
  #tag = "";
  #timer = 0;

  constructor(url, fetch = globalThis.fetch.bind(globalThis)) {
    this.#url = url;
    this.#fetch = fetch;
  }

  /** → the figures, or null: nothing is new. Throws where the server does not answer. */
  async ask() {
    const headers = this.#tag ? { "If-None-Match": this.#tag } : {};
    const answer = await this.#fetch(this.#url, { credentials: "same-origin", cache: "no-store", headers });
    if (answer.status === 304) return null;
    if (!answer.ok) throw new Error(`figures: ${answer.status}`);
    const found = await answer.json();
    this.#tag = answer.headers.get("ETag") ?? "";
    return found;
  }

  /** Asks now and every few seconds; `tell(figures)` when they are new, `lost()` when nobody answers. */
  watch(tell, lost) {
    const look = () => this.ask().then((found) => found && tell(found), lost);
    look();
    this.#timer = setInterval(look, EVERY_MS);
  }
  stop() {
    clearInterval(this.#timer);
  }
}
