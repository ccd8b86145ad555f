// The front door: the last name is remembered on this device, the code is written in two groups of four.

const NAME = "charrette/name";
const form = document.querySelector("[data-door]");
const { code, name } = form.elements;

const remembered = () => {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return ""; // forbidden in this browser: the name is typed again
  }
};

const grouped = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 8).replace(/^(.{4})(?=.)/, "$1 ");

code.addEventListener("input", () => {
  const atEnd = code.selectionStart === code.value.length;
  if (atEnd) code.value = grouped(code.value);
});
code.addEventListener("change", () => (code.value = grouped(code.value)));
code.value = grouped(code.value);
name.value ||= remembered();

form.addEventListener("submit", () => {
  try {
    localStorage.setItem(NAME, name.value.trim());
  } catch {
    return;
  }
});
