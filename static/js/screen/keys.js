// Keys on the projector itself: what to show, and turning the pages of the gallery.

const VIEWS = { a: "", p: "work", g: "gallery", r: "result", c: "arrive", l: "close", h: "horizons" };
const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

/** {show}, {step} or {hold: true}; null if the key means nothing here. */
export function wish(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key in STEPS) return { step: STEPS[event.key] };
  if (event.key === " ") return { hold: true };
  const key = event.key.toLowerCase();
  return key in VIEWS ? { show: VIEWS[key] } : null;
}
