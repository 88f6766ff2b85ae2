/* Single keys press visible controls: whatever carries data-key on the page.
   Off while typing, with a modifier held, and when <body data-keys="off"> (the person's own setting, WCAG 2.1.4).
   In a list (data-rows) j and k move real DOM focus from row link to row link, x ticks the row, Enter follows the link. The
   keys of data-row-keys follow it too, and press their control on the page that opens (#key=s). */

const TYPING = "input:not([type=checkbox]):not([type=radio]):not([type=hidden]), textarea, select, [contenteditable]";
const visible = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

function press(control) {
  if (control.matches("input, textarea")) {
    control.focus();
    return;
  }
  if (control.matches("summary")) control.parentElement.open = true;
  else control.click();
  const first = control.matches("summary") && control.parentElement.querySelector(TYPING + ", button");
  if (first) first.focus();
}

function rowLinks() {
  return [...document.querySelectorAll("[data-rows] [data-row-link]")].filter(visible);
}

function step(direction) {
  const links = rowLinks();
  if (!links.length) return false;
  const here = links.indexOf(document.activeElement.closest("tr, li")?.querySelector("[data-row-link]"));
  const next = here < 0 ? (direction > 0 ? 0 : links.length - 1) : here + direction;
  links[Math.max(0, Math.min(links.length - 1, next))].focus();
  return true;
}

function tick() {
  const box = document.activeElement.closest("[data-rows] tr, [data-rows] li")?.querySelector("input[type=checkbox]");
  if (!box) return false;
  box.click();
  return true;
}

/* s, r and n on a row: open the person, and press the same key there. */
function followRow(key) {
  const row = document.activeElement.closest("[data-row-keys] tr");
  const link = row?.querySelector("[data-row-link]");
  if (!link || !row.closest("[data-row-keys]").dataset.rowKeys.split(" ").includes(key)) return false;
  location.assign(`${link.href}#key=${key}`);
  return true;
}

function legend() {
  const list = document.getElementById("all-keys");
  if (!list) return false;
  list.open ? list.close() : list.showModal();
  return true;
}

/* Returns whether the key was ours. */
function handle(key) {
  const control = [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === key && visible(e));
  if (control) {
    press(control);
    return true;
  }
  if (key === "j") return step(1);
  if (key === "k") return step(-1);
  if (key === "x") return tick();
  if (followRow(key)) return true;
  return key === "?" && legend();
}

function closeOpenSheet(open = [...document.querySelectorAll("details.pop[open]")].pop()) {
  if (!open) return false;
  open.open = false;
  open.querySelector("summary").focus();
  return true;
}

/* Out of the sheet, else out of the field, else out of the page where it names a way back (data-key="Esc"). */
function escape(target) {
  if (document.querySelector("dialog[open]") || closeOpenSheet()) return;
  if (target.matches(TYPING)) target.blur();
  else handle("Esc");
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") {
    escape(event.target);
    return;
  }
  if (document.body.dataset.keys === "off" || event.target.matches(TYPING) || document.querySelector("dialog[open]")) return;
  if (handle(event.key)) event.preventDefault();
}

/* The list behind "?" is written from the page itself: what the bar says of keys without a control (rows), then the controls. */
function fillLegend() {
  const body = document.querySelector("#all-keys [data-legend]");
  if (!body) return;
  const controls = new Set([...document.querySelectorAll("[data-key]")].map((control) => control.dataset.key));
  document.querySelectorAll("[data-keys-of-rows] > span").forEach((entry) => {
    if ([...entry.querySelectorAll("kbd")].some((key) => controls.has(key.textContent))) return;
    const row = document.createElement("li");
    row.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    body.append(row);
  });
  document.querySelectorAll("[data-key]").forEach((control) => {
    const row = document.createElement("li");
    const key = document.createElement("kbd");
    key.textContent = control.dataset.key;
    row.append(key, " ", control.dataset.keyName || control.getAttribute("aria-label") || control.textContent.trim());
    body.append(row);
  });
}

/* Where the address says: a row one comes back to takes the focus, a key that was pressed on a row is pressed here. */
function arrive() {
  const key = location.hash.match(/^#key=(.)$/)?.[1];
  if (key) {
    history.replaceState(null, "", location.pathname + location.search);
    handle(key);
    return;
  }
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.matches("[data-row-link]")) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

document.addEventListener("keydown", onKey);
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.pop[open]").forEach((sheet) => { if (!sheet.contains(event.target)) sheet.open = false; });
  if (event.target.closest("[data-show-keys]")) legend();
  const close = event.target.closest("[data-close]");
  if (close) closeOpenSheet(close.closest("details"));
});
document.querySelectorAll("[data-show-keys], [data-close]").forEach((button) => { button.hidden = false; });
fillLegend();
arrive();
