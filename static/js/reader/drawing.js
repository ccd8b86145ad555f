// An entry as it stands in the page: its head, then block after block.

import { gradeOf, make, said } from "./nodes.js";

const wordsOf = (block) => (block.words ?? []).map((text) => make("p", { dir: "auto" }, text));

const factOf = ([label, several]) =>
  make("div", {}, make("dt", {}, label), ...several.map((each) => make("dd", { dir: "auto" }, said(each))));

const factsOf = (block) => (block.facts ? [make("dl", {}, ...block.facts.map(factOf))] : []);

const itemOf = (words) => (item) =>
  make(
    "li",
    { id: item.id, tabindex: item.id ? "-1" : "" },
    make("p", { class: "item", dir: "auto" }, gradeOf(item.grade, words), said(item.text)),
    ...(item.notes ?? []).map((note) => make("p", { class: "note", dir: "auto" }, note)),
  );

const itemsOf = (block, words) => (block.items ? [make("ul", {}, ...block.items.map(itemOf(words)))] : []);

const cellOf = (cell) => make("td", { dir: "auto" }, said(cell));

function tableOf(block) {
  if (!block.rows) return [];
  const head = make("thead", {}, make("tr", {}, ...block.head.map((each) => make("th", { scope: "col" }, each))));
  const rows = make("tbody", {}, ...block.rows.map((row) => make("tr", {}, ...row.map(cellOf))));
  // A wide table scrolls by itself, also by keyboard.
  return [make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": block.heading }, make("table", {}, head, rows))];
}

const blockOf = (words) => (block) =>
  make(
    "section",
    {},
    ...(block.heading ? [make("h3", {}, block.heading)] : []),
    ...wordsOf(block),
    ...factsOf(block),
    ...itemsOf(block, words),
    ...tableOf(block),
  );

/** All nodes of an entry; the heading can be focused, so that a screen reader starts there. */
export function drawn(entry, words) {
  const over = [entry.kind, entry.ref, (entry.teams ?? []).join(" + "), entry.status].filter(Boolean);
  return [
    make("p", { class: "over" }, gradeOf(entry.grade, words), over.join(" · ")),
    make("h2", { tabindex: "-1", dir: "auto" }, entry.title),
    ...(entry.blocks ?? []).map(blockOf(words)),
  ];
}
