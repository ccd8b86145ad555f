// Asks the server what is wrong with a design, and says it line by line.

export function checkForm(form) {
  const findings = form.querySelector("[data-findings]");

  const show = (sentences) => {
    findings.replaceChildren(
      ...sentences.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence })),
    );
  };
  const ask = async () => {
    try {
      const answer = await fetch(form.action, { method: "POST", credentials: "same-origin", body: new URLSearchParams(new FormData(form)) });
      const { problems, sentence } = await answer.json();
      return sentence ? [sentence] : problems.length ? problems : [form.dataset.fine];
    } catch {
      return [form.dataset.lost];
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    show(await ask());
  });
}
