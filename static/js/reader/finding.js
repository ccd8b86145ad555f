// What is found: every word of the query stands somewhere in the entry, every filter fits.

/** Small letters without accents, so that "Zoe" finds "Zoë". */
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Every text in a value, addresses aside: what a person could read. */
export function texts(value) {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (value && typeof value === "object") {
    return Object.entries(value).flatMap(([key, each]) => (key === "id" ? [] : texts(each)));
  }
  return [];
}

/** Entries with what is searched in them; `place` is their order in the file. */
export const prepared = (entries) =>
  entries.map((entry, place) => {
    const title = folded(`${entry.ref ?? ""} ${entry.title ?? ""}`);
    return { entry, place, title, all: `${title} ${folded(texts(entry).join(" "))}` };
  });

const fits = (entry, filters) =>
  Object.entries(filters).every(([name, wanted]) => !wanted || [entry[name]].flat().includes(wanted));

const rank = (known, words) => {
  if (folded(known.entry.ref ?? "") === words.join(" ")) return 0;
  return words.every((word) => known.title.includes(word)) ? 1 : 2;
};

/** The short name itself first, then titles, then whatever says all the words. */
export function found(known, query, filters = {}) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return known
    .filter((each) => fits(each.entry, filters) && words.every((word) => each.all.includes(word)))
    .map((each) => ({ each, rank: words.length ? rank(each, words) : 0 }))
    .sort((one, other) => one.rank - other.rank || one.each.place - other.each.place)
    .map(({ each }) => each.entry);
}

/** What a filter can be set to, in the order of the file; grades in theirs. */
export function choices(entries, name) {
  const values = [...new Set(entries.flatMap((entry) => entry[name] ?? []))].filter(Boolean);
  return name === "grade" || name === "section" ? values.sort() : values;
}
