// Where somebody looks: what is new stands at the top of a page.

const isWriting = () => Boolean(document.activeElement?.closest("[data-writing]"));

/** Back to the top, unless a sentence has been begun. */
export const lookUp = () => {
  if (!isWriting()) scrollTo({ top: 0 });
};
