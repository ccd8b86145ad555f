// A form in steps: one fieldset at a time; Enter goes on, and only the last step sends.

/** Names for so many teams, from those that the page offers; a number where they run out. */
export const teamNames = (offered, wanted) => Array.from({ length: wanted }, (_, n) => offered[n] ?? String(n + 1));

export function stepForm(form) {
  const steps = [...form.querySelectorAll("[data-step]")];
  const [back, next, last] = ["[data-back]", "[data-next]", "[data-last]"].map((name) => form.querySelector(name));
  let at = 0;

  const show = (step) => {
    at = step;
    steps.forEach((fieldset, n) => (fieldset.hidden = n !== at));
    back.hidden = at === 0;
    next.hidden = at === steps.length - 1;
    last.hidden = !next.hidden;
  };
  const isRight = () => [...steps[at].querySelectorAll("input, textarea, select")].every((field) => field.reportValidity());
  const go = (by) => {
    show(Math.min(steps.length - 1, Math.max(0, at + by)));
    steps[at].querySelector("input:checked, input, textarea").focus();
  };

  /** Tables and seats as the chosen design needs them, until somebody has written their own. */
  const suggest = () => {
    const { teams, capacity } = form.querySelector("[name=design]:checked").dataset;
    const names = form.elements.teams;
    if (!names.dataset.own) names.value = teamNames(names.dataset.names.split(/,\s*/), Number(teams)).join("\n");
    if (!form.elements.capacity.dataset.own) form.elements.capacity.value = capacity;
  };

  /** A workshop that goes on from a closed one says so, and is called after it. */
  const goOn = ({ continues = "", title = "" }) => {
    const titled = form.elements.title;
    if (continues || form.elements.continues.value) titled.value = title;
    form.elements.continues.value = continues;
    form.querySelector("[data-going-on]").hidden = !continues;
  };

  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => isRight() && go(1));
  form.addEventListener("input", ({ target }) => (target.dataset.own = "yes"));
  form.addEventListener("change", ({ target }) => target.name === "design" && suggest());
  form.addEventListener("submit", (event) => {
    if (at === steps.length - 1) return;
    event.preventDefault();
    if (isRight()) go(1);
  });
  form.closest("dialog").addEventListener("opening", ({ detail }) => {
    const wanted = detail.design && form.querySelector(`[name=design][value="${detail.design}"]`);
    if (wanted) wanted.checked = true;
    goOn(detail);
    show(wanted && !detail.continues ? 1 : 0);
    suggest();
  });
  show(0);
}
