// What is tried beside the lines: sending, the clock, what the browser keeps, and how the page came.

import { FRAME, bad, good } from "./results.js";

const SLOW_MS = 300;
const FAR_S = 120;

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
