// What grows out of a card: the start of a new one, in the words of the old.

import { mint } from "./ids.js";

const TITLE = 90;

/** The first sentence, or as many whole words as a title holds. */
export function firstWords(text, most = TITLE) {
  const [sentence] = text.trim().match(/^.*?[.?!…](?=\s|$)|^.*$/s);
  const plain = sentence.replace(/\s+/g, " ").replace(/[.…]$/, "");
  if (plain.length <= most) return plain;
  return `${plain.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}

/** Whether an offshoot grows from a card that says this. */
export const growsFrom = (offshoot, fields = {}) =>
  Object.entries(offshoot.where).every(([id, value]) => fields[id] === value);

/** {title, values, sources} of the new card; `textOf(field id)` says a field of the source in words. */
export function startOf(offshoot, card, form, textOf) {
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, id) => (id === "title" ? card.title : textOf(id)));
  const longest = new Map((form.fields ?? []).map((field) => [field.id, field.max_length]));
  const { title = "", ...fields } = offshoot.fields;
  const values = Object.entries(fields).map(([id, text]) => [id, firstLetters(fill(text), longest.get(id))]);
  const source = { link: mint("L"), kind: "built_on", parent: card.id, version: card.version, what: card.title };
  return { title: firstWords(fill(title)), values: Object.fromEntries(values), sources: [source] };
}

const firstLetters = (text, most = Infinity) => [...text].slice(0, most).join("");
