// What is tried, one thing each: whether it works, and the figures that say so.

const FRAME = "x".repeat(16_000);
const OPENING_MS = 5_000;
const STAYS_MS = 30_000;
const BEAT_MS = 5_000;
const EVENTS_MS = 15_000;

const good = (values) => ({ state: "good", ...values });
const bad = (why, values) => ({ state: "bad", why, ...values });

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

/** Small questions for the time it takes, a large one for what fits, the cookie for whether it comes back. */
export async function tryPosts({ post, now, times = 7 }) {
  try {
    const trips = [];
    for (let n = 0; n < times; n++) trips.push(await trip(post, now));
    const large = await post(FRAME);
    const quickest = trips.reduce((best, each) => (each.ms <= best.ms ? each : best));
    return {
      posts: large.bytes === FRAME.length ? good({ bytes: large.bytes }) : bad("cut", { bytes: large.bytes ?? 0 }),
      trip: pace(trips.map(({ ms }) => ms).sort((one, other) => one - other)),
      clock: drift(quickest.offset),
      cookies: large.cookie ? good() : bad("lost"),
    };
  } catch {
    const unknown = { state: "unknown", why: "unknown" };
    return { posts: bad("lost"), trip: unknown, clock: unknown, cookies: unknown };
  }
}

async function trip(post, now) {
  const sent = now();
  const { now: there } = await post("");
  const back = now();
  return { ms: back - sent, offset: there - (sent + back) / 2 };
}

const SLOW_MS = 300;
const FAR_S = 120;

const pace = (sorted) => {
  const ms = Math.round(sorted[Math.floor(sorted.length / 2)]);
  return { state: ms > SLOW_MS ? "fair" : "good", why: "slow", ms, times: sorted.length };
};

const drift = (offset) => {
  const seconds = Math.abs(Math.round(offset / 1000));
  return { state: seconds > FAR_S ? "fair" : "good", why: "far", seconds };
};

/** Whether what is written is still there. `storage` may throw when it is only looked at. */
export function tryKeeping(storage, name = "charrette/preflight") {
  try {
    const kept = storage();
    kept.setItem(name, "kept");
    const found = kept.getItem(name);
    kept.removeItem(name);
    return found === "kept" ? good() : bad("lost");
  } catch {
    return bad("lost");
  }
}

/** How this page came. */
export const tryAddress = ({ protocol, hostname, port }) => ({
  state: protocol === "https:" ? "good" : "fair",
  why: "plain",
  host: hostname,
  port: port || (protocol === "https:" ? "443" : "80"),
});
