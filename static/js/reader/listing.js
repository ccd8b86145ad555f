// The list of what was found, and the filters over it.

import { linkTo } from "./addresses.js";
import { choices } from "./finding.js";
import { gradeOf, make } from "./nodes.js";

/** One line of the list: what it is, what it is called, whose it is, how sure. */
export function listed(entry, words, current) {
  const under = [entry.ref, entry.kind, (entry.teams ?? []).join(" + ")].filter(Boolean).join(" · ");
  return make(
    "li",
    {},
    make(
      "a",
      { href: linkTo(entry.id), "aria-current": entry.id === current ? "true" : "" },
      make("span", { class: "title", dir: "auto" }, entry.title || "–"),
      make("span", { class: "under", dir: "auto" }, under),
      gradeOf(entry.grade, words),
    ),
  );
}

/** Fills each select with what there is to choose; one without a choice is left out of sight. */
export function fill(selects, entries) {
  for (const select of selects) {
    const values = choices(entries, select.name);
    select.append(...values.map((value) => make("option", { value }, value)));
    select.disabled = values.length < 2;
  }
}

export const chosen = (selects) => Object.fromEntries([...selects].map((select) => [select.name, select.value]));

/** Moves a line into sight, to the middle; one that is in sight already stays where it is. */
export function bring(link, height) {
  const { top, bottom } = link.getBoundingClientRect();
  const frame = link.closest("nav").getBoundingClientRect();
  if (top < frame.top || bottom > Math.min(frame.bottom, height)) link.scrollIntoView({ block: "center" });
}
