// Tells the others what somebody is writing: at most twice a second, and that they rest once the keys are still.

const SAY_MS = 500;
const REST_MS = 8000;

/** `whisper(what)` tells {card, type}; both are empty when nothing is being written. */
export function typist(whisper, { now = Date.now, timers = globalThis } = {}) {
  let saidAt = null;
  let still;
  const rests = () => {
    timers.clearTimeout(still);
    if (saidAt !== null) whisper({ card: "", type: "" });
    saidAt = null;
  };
  const writes = (what) => {
    timers.clearTimeout(still);
    still = timers.setTimeout(rests, REST_MS);
    if (saidAt !== null && now() - saidAt < SAY_MS) return;
    saidAt = now();
    whisper(what);
  };
  return { writes, rests };
}
