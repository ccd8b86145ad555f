// Keys: / to search, arrows through the list, Enter on the first one found, Esc back to the list.

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** Where an arrow leads in a list of so many; -1 is the search field above it. */
export const stepped = (at, step, many) => Math.min(Math.max(at + step, -1), many - 1);

/** What a key asks for; `where` is "query", "list", "field" or "page". */
export function asked(event, where) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return "";
  if (event.key === "/") return where === "query" || where === "field" ? "" : "search";
  if (event.key === "Escape") return where === "query" ? "clear" : "list";
  if (event.key === "Enter") return where === "query" ? "first" : "";
  const listens = where === "query" || where === "list";
  return listens && event.key in STEPS ? event.key : "";
}

export const stepOf = (key) => STEPS[key] ?? 0;
