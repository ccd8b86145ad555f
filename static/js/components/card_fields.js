// The inputs of a form: rows that come and go, and what a field may point to.

import { toInputs } from "../room/form.js";

export const cardFields = () => ({
  addRow(field) {
    this.draft.values[field.id].push(toInputs(field.fields));
  },
  dropRow(field, at) {
    this.draft.values[field.id].splice(at, 1);
    this.keep();
  },
  mayAddRow(field) {
    return this.draft.values[field.id].length < (field.most ?? Infinity);
  },

  /** Cards a reference may point to: those of the own table and of the gallery. */
  targets(field) {
    const { room } = this.$store;
    const known = new Map([...room.all("gallery"), ...room.tableCards].map((card) => [card.id, card]));
    const fits = (card) => !field.refers_to?.length || field.refers_to.includes(card.type);
    return [...known.values()].filter((card) => fits(card) && card.id !== this.draft.artefact);
  },
  get people() {
    return this.$store.room.all("person").filter((each) => each.present !== false);
  },

  /** Which input a field gets. */
  as(field) {
    return field.choices?.length ? "choice" : field.kind;
  },
  isNarrow(field) {
    return ["choice", "reference", "number", "date", "person", "yes_no"].includes(field.kind);
  },
  isCompound(field) {
    return ["references", "group", "rows"].includes(field.kind);
  },
});
