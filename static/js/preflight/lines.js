// The two lines that a room may come by: do they open, carry, and stay?

import { FRAME, bad, good } from "./results.js";

const OPENING_MS = 5_000;
const STAYS_MS = 30_000;
const BEAT_MS = 5_000;
const EVENTS_MS = 15_000;

/** Something that is waited for, with an end: `within(ms, why)` ends it badly. */
function outcome(timers = globalThis) {
  let settle;
  const result = new Promise((done) => (settle = done));
  let timer;
  const within = (delay, ended) => {
    timers.clearTimeout(timer);
    timer = timers.setTimeout(() => settle(ended()), delay);
  };
  return { result: result.finally(() => timers.clearTimeout(timer)), settle, within };
}

/** A websocket that opens, carries a large frame each way, and stays. `progress(seconds)` tells how long it has. */
export async function trySocket({ open, now, progress, timers }) {
  const { result, settle, within } = outcome(timers);
  const begun = now();
  let opened, whole, beat;
  const age = () => Math.round((now() - opened) / 1000);
  const socket = open();
  within(OPENING_MS, () => bad("silent", { seconds: OPENING_MS / 1000 }));
  socket.onopen = () => {
    opened = now();
    within(OPENING_MS, () => bad("frame"));
    socket.send(FRAME);
  };
  socket.onmessage = ({ data }) => {
    if (!whole && data !== FRAME) return settle(bad("frame"));
    whole = true;
    progress?.(age());
    if (now() - opened >= STAYS_MS) return settle(good({ ms: Math.round(opened - begun), seconds: age() }));
    within(BEAT_MS * 2, () => bad("cut", { seconds: age() }));
    beat = timers.setTimeout(() => socket.send("beat"), BEAT_MS);
  };
  socket.onclose = () => settle(opened === undefined ? bad("refused") : whole ? bad("cut", { seconds: age() }) : bad("frame"));
  const found = await result;
  timers.clearTimeout(beat);
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.close();
  return found;
}

/** Events that come one by one, as they are told. */
export async function tryEvents({ listen, now, timers }) {
  const { result, settle, within } = outcome(timers);
  const begun = now();
  const ticks = [];
  const events = listen();
  within(EVENTS_MS, () => (ticks.length ? bad("lost") : bad("silent", { seconds: EVENTS_MS / 1000 })));
  events.onmessage = ({ data }) => ticks.push({ told: JSON.parse(data).at, heard: now() });
  events.onerror = () => settle(ticks.length ? bad("lost") : bad("refused"));
  events.addEventListener("close", () => settle(ticks.length ? judged(ticks, begun) : bad("refused")));
  const found = await result;
  events.close();
  return found;
}

function judged(ticks, begun) {
  const span = (time) => ticks.at(-1)[time] - ticks[0][time];
  const seconds = Math.round((ticks.at(-1).heard - begun) / 1000);
  if (span("heard") < span("told") / 2) return bad("held", { seconds });
  return good({ n: ticks.length, ms: Math.round(ticks[0].heard - begun) });
}
