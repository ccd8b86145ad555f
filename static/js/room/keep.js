// A shelf of this browser's storage. It never throws: full or forbidden storage only forgets at reload.

export class Shelf {
  #memory = new Map();

  constructor(storage, prefix) {
    this.storage = storage;
    this.prefix = prefix;
  }

  put(name, value) {
    this.#memory.set(name, value);
    this.#try(() => this.storage.setItem(this.prefix + name, JSON.stringify(value)));
  }

  take(name) {
    return this.#memory.get(name) ?? this.#try(() => JSON.parse(this.storage.getItem(this.prefix + name))) ?? null;
  }

  drop(name) {
    this.#memory.delete(name);
    this.#try(() => this.storage.removeItem(this.prefix + name));
  }

  /** All names, in order. */
  names() {
    const stored = this.#try(() => Array.from({ length: this.storage.length }, (_, n) => this.storage.key(n))) ?? [];
    const ours = stored.filter((key) => key?.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length));
    return [...new Set([...ours, ...this.#memory.keys()])].sort();
  }

  #try(act) {
    try {
      return act();
    } catch {
      return undefined; // what is in memory still holds
    }
  }
}
