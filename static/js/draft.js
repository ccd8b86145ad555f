// The draft so far: asks for itself again while somebody reads it, and changes in place.

const EVERY_MS = 10_000;
const status = document.querySelector("[data-fresh]");
const words = JSON.parse(status.dataset.words);
let tag = "";
let asking = false;

/** Takes over from `page` what lives: the rail and the draft. Where the reader stands stays. */
function takeOver(page) {
  for (const fresh of page.querySelectorAll("[data-live]")) {
    document.querySelector(`[data-live="${fresh.dataset.live}"]`)?.replaceWith(fresh);
  }
  status.textContent = page.querySelector("[data-fresh]")?.textContent ?? "";
}

async function ask() {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(location.pathname, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" });
    if (answer.ok) {
      tag = answer.headers.get("ETag") ?? "";
      takeOver(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } else if (answer.status !== 304) status.textContent = words.lost;
  } catch {
    status.textContent = words.lost;
  } finally {
    asking = false;
  }
}

document.querySelector("[data-refresh]").addEventListener("click", ask);
setInterval(() => document.hidden || ask(), EVERY_MS);
