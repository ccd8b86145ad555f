// A small question to our own server over HTTP, where a socket is not the way.

/** Posts `data` as JSON → what was answered, or {} when nothing readable came back. */
export async function ask(path, data, fetch = globalThis.fetch.bind(globalThis)) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(data),
    });
    return await answer.json();
  } catch {
    return {};
  }
}
