// A form's values and a card's fields: the same content, once as inputs hold it, once as JSON says it.

const LINES = /\r?\n/;

/** Values for inputs, from a card's fields: text for text, lines for a list, rows with every part. */
export const toInputs = (fields, content = {}) =>
  Object.fromEntries(fields.map((field) => [field.id, toInput(field, content[field.id])]));

function toInput(field, value) {
  if (field.kind === "group") return toInputs(field.fields, value ?? {});
  if (field.kind === "rows") return (value?.length ? value : [{}]).map((row) => toInputs(field.fields, row));
  if (field.kind === "references") return [...(value ?? [])];
  if (field.kind === "list") return (value ?? []).join("\n");
  if (field.kind === "yes_no") return value === undefined || value === null ? "" : value ? "yes" : "no";
  return value === undefined || value === null ? "" : String(value);
}

/** A card's fields, from inputs; what is empty is left out. */
export function toFields(fields, values) {
  const read = fields.map((field) => [field.id, fromInput(field, values[field.id])]);
  return Object.fromEntries(read.filter(([, value]) => isFilled(value)));
}

function fromInput(field, value) {
  if (value === undefined || value === null) return undefined;
  if (field.kind === "group") return toFields(field.fields, value);
  if (field.kind === "rows") return value.map((row) => toFields(field.fields, row)).filter(isFilled);
  if (field.kind === "references") return [...value];
  const text = String(value).trim();
  if (field.kind === "list") return text.split(LINES).map((line) => line.trim()).filter(Boolean);
  if (field.kind === "number") return text === "" ? undefined : Number(text);
  if (field.kind === "yes_no") return text === "" ? undefined : text === "yes";
  return text;
}

export function isFilled(value) {
  if (value === undefined || value === null || value === "") return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}

/** What changed between a card's fields and the form: {field: new value}, "" for one that was emptied. */
export function changes(before, after) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? ""]));
}

/** Ids of the fields that must be filled and are not. */
export const missing = (fields, content) =>
  fields.filter((field) => field.required && !isFilled(content[field.id])).map((field) => field.id);

/** A value in words: choices by label, references by title, people by name. `look` is {titleOf, nameOf, yes, no}. */
export function inWords(field, value, look) {
  if (!isFilled(value)) return "";
  const parts = (row) => field.fields.map((sub) => inWords(sub, row[sub.id], look)).filter(Boolean).join(", ");
  if (field.choices?.length) return field.choices.find((choice) => choice.value === String(value))?.label ?? String(value);
  if (field.kind === "reference") return look.titleOf(value);
  if (field.kind === "references") return value.map(look.titleOf).join(", ");
  if (field.kind === "person") return look.nameOf(value);
  if (field.kind === "yes_no") return value ? look.yes : look.no;
  if (field.kind === "rows") return value.map(parts).join("; ");
  if (field.kind === "group") return parts(value);
  return Array.isArray(value) ? value.join("; ") : String(value);
}
