// Fetching the whole picture over HTTP, and what it means when there is none for us.

const PATIENCE_MS = 10_000;
const FINAL = { 401: 4501, 403: 4501, 404: 4504, 410: 4504 }; // as the socket would say it

export const pictureFetcher = (path, fetch = globalThis.fetch.bind(globalThis)) => async () => {
  const answer = await fetch(path, {
    cache: "no-store",
    credentials: "same-origin",
    headers: { accept: "application/json" },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.ok) return answer.json();
  const { elsewhere } = await answer.json().catch(() => ({}));
  throw Object.assign(new Error(`picture: ${answer.status}`), { final: FINAL[answer.status], elsewhere });
};
