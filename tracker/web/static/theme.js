/* Light, dark, or as the device says. Loaded in <head> without defer, so that the first paint already has the right colours.
   The choice is kept in localStorage; without script, or with storage switched off, tokens.css follows the device. */
(function () {
  "use strict";
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");

  function stored() {
    try { return localStorage.getItem("theme") || "auto"; } catch { return "auto"; }
  }
  function store(choice) {
    try { localStorage.setItem("theme", choice); } catch { /* the choice then lasts for this page only */ }
  }
  function apply(choice) {
    root.dataset.bsTheme = choice === "auto" ? (device.matches ? "dark" : "light") : choice;
  }
  function show(group, choice) {
    group.hidden = false;
    group.querySelectorAll("[data-theme-choice]").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
    });
  }

  apply(stored());
  device.addEventListener("change", () => apply(stored()));
  addEventListener("storage", (event) => { if (event.key === "theme") apply(stored()); });
  addEventListener("DOMContentLoaded", () => {
    const groups = document.querySelectorAll("[data-theme-switch]");
    groups.forEach((group) => show(group, stored()));
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-theme-choice]");
      if (!button) return;
      store(button.dataset.themeChoice);
      apply(button.dataset.themeChoice);
      groups.forEach((group) => show(group, button.dataset.themeChoice));
    });
  });
})();
