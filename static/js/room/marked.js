// A text in pieces, so that some of its words can be set apart without any markup in it.

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** marked("Ida from HR", ["HR"]) → [{text: "Ida from ", on: false}, {text: "HR", on: true}]. */
export function marked(text, words) {
  if (!words.length || !text) return [{ text: text ?? "", on: false }];
  const longest = [...words].sort((one, other) => other.length - one.length);
  const found = new RegExp(`(?<![\\p{L}\\p{N}_])(${longest.map(escaped).join("|")})(?![\\p{L}\\p{N}_])`, "u");
  return text
    .split(found)
    .map((piece, n) => ({ text: piece, on: n % 2 === 1 }))
    .filter((piece) => piece.text);
}
