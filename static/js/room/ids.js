// Random ids. crypto.randomUUID is missing on plain http, where many rooms are held; getRandomValues is not.

const LETTERS = "0123456789abcdefghijkmnpqrstuvwxyz"; // without l and o, which read like 1 and 0

/** `length` random letters and digits, after an optional prefix: mint("A") → "A-7f3k9…". */
export function mint(prefix = "", length = 16, random = crypto) {
  const bytes = random.getRandomValues(new Uint32Array(length));
  const body = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
  return prefix ? `${prefix}-${body}` : body;
}
