// Sentences for people come from the page, in its language; here they only get their values.

/** `say(key, {n: 2})` takes words["key.other"] (or .one, .few …) if there is one, and fills {n}. */
export function speaker(words, lang = "en") {
  const plural = new Intl.PluralRules(lang);
  const amount = new Intl.NumberFormat(lang);
  const shown = (value) => (typeof value === "number" ? amount.format(value) : String(value ?? ""));

  return function say(key, values = {}) {
    const form = "n" in values ? `${key}.${plural.select(values.n)}` : key;
    const sentence = words[form] ?? words[`${key}.other`] ?? words[key] ?? key;
    return sentence.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
  };
}

/** Compares by a time: all("ballot").sort(byTime("opened_at")), oldest first. */
export const byTime = (field) => (one, other) => (one[field] ?? "").localeCompare(other[field] ?? "");

/** The time of day and dates as people of this language write them. */
export const dater = (lang = "en") => {
  const hour = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const exact = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
  const written = (format) => (when) => (when ? format.format(new Date(when)) : "");
  return { time: written(hour), exact: written(exact) };
};

/** "Ines", "Ines and Sunita", "Ines, Sunita and Joel". */
export const lister = (lang = "en") => {
  const format = new Intl.ListFormat(lang, { type: "conjunction" });
  return (names) => format.format(names);
};
