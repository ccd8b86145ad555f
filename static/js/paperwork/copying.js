// A button that copies the field whose id it names.

export function copier(button) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy"); // plain http has no clipboard of its own
    }
    button.textContent = field.dataset.copied;
  });
}
