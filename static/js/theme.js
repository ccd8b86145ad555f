// Light or dark: as the device says, unless somebody chose here. A classic script, so that it runs before the first paint.
{
  const key = "charrette/theme";
  const root = document.documentElement;

  const kept = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // forbidden in this browser: the choice lasts until the page is left
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch {
      return;
    }
  };

  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const press = () => {
    for (const button of document.querySelectorAll("[data-theme-switch]")) button.setAttribute("aria-pressed", isDark());
  };

  root.dataset.theme = kept() ?? "";
  document.addEventListener("DOMContentLoaded", press);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-switch]")) return;
    root.dataset.theme = isDark() ? "light" : "dark";
    keep(root.dataset.theme);
    press();
  });
}
