// What it all means, in words that the page brought along.

/** Whether a workshop can be held from here: "good", "second" (without websockets), "bad". */
export function verdict({ socket, events, posts, cookies }) {
  const works = (each) => each.state !== "bad";
  if (!works(cookies) || !works(posts)) return "bad";
  if (works(socket)) return "good";
  return works(events) ? "second" : "bad";
}

/** What a result says, and what to do about it: ["A websocket was refused.", "Ask to allow …"]. */
export function sentences(say, what, result, place) {
  const values = { ...place, ...result };
  const key = result.state === "good" ? `${what}_good` : `${what}_${result.why}`;
  return [say(key, values), result.state === "good" ? "" : say(`${key}_do`, values)];
}

/** All of it as text, for a letter to whoever runs the network. */
export function report(say, results, place, about) {
  const lines = Object.entries(results).map(([what, result]) => {
    const [found, todo] = sentences(say, what, result, place);
    return `[${say(result.state)}] ${say(what)}: ${found}${todo && ` ${todo}`}`;
  });
  return [say(`all_${verdict(results)}`), ...about, "", ...lines].join("\n");
}
