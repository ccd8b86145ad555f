// Editing the documents: each form is sent by itself, then the page takes over what lives, in place.

const LIVE = "[data-live]";

/** Takes over the rail and the sections from `page`; what is folded out stays so. */
function takeOver(page) {
  const open = new Set([...document.querySelectorAll(".edited__line:has(details[open])")].map((line) => line.id));
  for (const fresh of page.querySelectorAll(LIVE)) {
    document.querySelector(`[data-live="${fresh.dataset.live}"]`)?.replaceWith(fresh);
  }
  for (const id of open) document.getElementById(id)?.querySelector("details")?.setAttribute("open", "");
}

/** Where the keyboard was: the same button of the same line, or the first one that can be pressed. */
function focusAgain(at, act) {
  const place = document.getElementById(at);
  const buttons = [...(place?.querySelectorAll("button") ?? [])].filter((button) => !button.disabled);
  (buttons.find((button) => button.value === act) ?? place?.querySelector("summary") ?? buttons[0])?.focus();
}

async function send(form, submitter) {
  const data = new FormData(form, submitter);
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(data), headers: { accept: "application/json" } });
  if (!answer.ok) return (await answer.json()).sentence;
  const page = await fetch(location.pathname, { cache: "no-store" });
  takeOver(new DOMParser().parseFromString(await page.text(), "text/html"));
  editForms(document);
  focusAgain(data.get("at"), submitter?.value);
  return "";
}

export function editForms(root) {
  for (const form of root.querySelectorAll("form[data-edits]:not([data-wired])")) {
    form.dataset.wired = "";
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        tell(form, await send(form, event.submitter));
      } catch {
        form.submit(); // without a script the same form does the same
      }
    });
  }
}

function tell(form, sentence) {
  const problem = form.querySelector("[data-problem]") ?? document.querySelector("[data-says]");
  if (!problem || !form.isConnected) return;
  problem.textContent = sentence;
  problem.hidden = !sentence;
}
