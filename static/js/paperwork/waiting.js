// A download that takes a while: says so until the browser has it.

export function waiting(form) {
  form.addEventListener("submit", () => {
    const says = document.querySelector("[data-says]");
    if (says) says.textContent = form.dataset.making;
  });
}
