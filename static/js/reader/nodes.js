// Elements with text in them: whatever people wrote is only ever text.

import { linkTo } from "./addresses.js";

/** An element; strings inside become text, nothing is ever read as markup. */
export function make(tag, attributes = {}, ...inside) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== "" && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...inside.filter((each) => each !== "" && each !== undefined));
  return node;
}

/** Words, or words that lead somewhere: a pair of text and address. */
export const said = (each) =>
  Array.isArray(each) ? make("a", { href: linkTo(each[1]) }, each[0]) : String(each);

/** How sure, as a letter in a circle. */
export const gradeOf = (letter, words) =>
  letter
    ? make("span", { class: `grade grade--${letter.toLowerCase()}`, role: "img", "aria-label": words.grade.replace("{letter}", letter) }, letter)
    : "";
