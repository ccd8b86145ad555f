// The desk: dialogs, the three steps of a new workshop, and checking a design. Everything else is plain HTML.

import { checkForm } from "./desk/check.js";
import { stepForm } from "./desk/steps.js";

for (const opener of document.querySelectorAll("[data-opens]")) {
  opener.addEventListener("click", () => {
    const dialog = document.getElementById(opener.dataset.opens);
    dialog.dispatchEvent(new CustomEvent("opening", { detail: opener.dataset }));
    dialog.showModal();
  });
}
for (const closer of document.querySelectorAll("[data-closes]")) {
  closer.addEventListener("click", () => closer.closest("dialog").close());
}
document.querySelectorAll("form[data-steps]").forEach(stepForm);
document.querySelectorAll("form[data-check]").forEach(checkForm);
