// The pre-flight page: tries everything at once, writes each result where it belongs.

import { speaker } from "./room/words.js";
import { tryEvents, trySocket } from "./preflight/lines.js";
import { tryAddress, tryKeeping, tryPosts } from "./preflight/trials.js";
import { report, sentences, verdict } from "./preflight/verdict.js";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const { paths, protocol } = read("boot");
const say = speaker(read("words"), document.documentElement.lang);
const place = tryAddress(location);
const results = {};
const now = () => performance.timeOrigin + performance.now();
const part = (name) => document.querySelector(`[data-${name}]`);

function shows(what, result) {
  results[what] = result;
  const row = document.querySelector(`[data-check="${what}"]`);
  const [found, todo] = sentences(say, what, result, place);
  row.dataset.state = result.state;
  row.querySelector("[data-word]").textContent = say(result.state);
  row.querySelector("[data-found]").textContent = found;
  row.querySelector("[data-todo]").textContent = todo;
}

const address = (path, scheme = location.protocol) => Object.assign(new URL(path, location.href), { protocol: scheme });
const post = async (body) => {
  const answer = await fetch(paths.echo, { method: "POST", body, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`echo: ${answer.status}`);
  return answer.json();
};
const socket = () => new WebSocket(address(paths.socket, location.protocol === "https:" ? "wss:" : "ws:"), protocol);
const progress = (seconds) => {
  document.querySelector('[data-check="socket"] [data-found]').textContent = say("socket_trying", { seconds });
};

async function tries() {
  part("all").dataset.all = "trying";
  part("copy").disabled = true;
  shows("address", place);
  shows("storage", tryKeeping(() => localStorage));
  const lines = [
    trySocket({ open: socket, now, progress, timers: globalThis }).then((result) => shows("socket", result)),
    tryEvents({ listen: () => new EventSource(paths.ticks), now, timers: globalThis }).then((result) => shows("events", result)),
  ];
  for (const [what, result] of Object.entries(await tryPosts({ post, now }))) shows(what, result);
  await Promise.all(lines);
  concludes();
}

function concludes() {
  const found = verdict(results);
  const [hop] = performance.getEntriesByType("navigation");
  const about = [location.origin, new Date().toISOString(), hop?.nextHopProtocol ?? "", navigator.userAgent];
  part("all").dataset.all = found;
  part("verdict").textContent = say(`all_${found}`);
  part("more").textContent = say(`all_${found}_more`, place);
  part("report").value = report(say, results, place, about.filter(Boolean));
  part("copy").disabled = false;
}

part("copy").addEventListener("click", async () => {
  part("report").select();
  try {
    await navigator.clipboard.writeText(part("report").value);
  } catch {
    document.execCommand("copy"); // plain http has no clipboard of its own
  }
  part("copied").textContent = say("copied");
});
part("again").addEventListener("click", () => location.reload());

tries();
