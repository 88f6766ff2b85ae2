/* The draft screen. Hover or focus on one side marks the other; single keys press the buttons of the item at hand; what is
   typed is saved at once. Without this file every button is a plain form. */

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
const KEYS = { a: "accept", d: "drop", e: "edit", "+": "heavier", "=": "heavier", "-": "lighter", "[": "up", "]": "down", w: "words" };
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let at = null; // the id of the item that was acted on, to come back to after the page was redrawn
let scrolled = 0;

const draft = () => document.getElementById("draft") || document.querySelector("main");
const source = () => document.querySelector("[data-source]");
const namesOf = (element) => element.dataset.item.split(" ");

/* Both sides of the items are marked; the other side is brought into view. */
function mark(names, from) {
  draft().querySelectorAll("[data-item]").forEach((element) => {
    element.classList.toggle("on", names.some((name) => namesOf(element).includes(name)));
  });
  const paper = source();
  if (!names.length || !paper || !from || paper.contains(from)) return;
  const words = [...paper.querySelectorAll("mark[data-item]")].find((element) => namesOf(element).includes(names[0]));
  if (words) show(paper, words);
}

/* Only the document scrolls, never the page: the pointer stays where it is. */
function show(paper, words) {
  const top = words.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  if (top >= 0 && top < paper.clientHeight - 24) return;
  paper.scrollBy({ top: top - paper.clientHeight / 3, behavior: calm.matches ? "auto" : "smooth" });
}

function point(event) {
  const element = event.target.closest?.("[data-item]");
  if (element) mark(namesOf(element), element);
}

function itemAtHand() {
  const focused = document.activeElement.closest("[data-item]");
  return focused || draft().querySelector("li[data-item].on");
}

function press(item, name) {
  if (name === "words" && !item.querySelector('[data-act="words"], [data-act="own"]')) return false;
  const control = item.querySelector(`[data-act="${name}"]`) || item.querySelector(name === "words" ? '[data-act="own"]' : "none");
  if (!control) return false;
  control.click();
  return true;
}

/* m turns a must into a plus and back; Undo of an accepted or dropped one is a and d once more. */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.body.dataset.keys === "off" || event.target.matches(TYPING) || document.querySelector("dialog[open]")) return;
  const item = itemAtHand();
  if (!item) return;
  const undone = item.querySelector('[data-act="reopen"]');
  const toggled = item.querySelector('[data-act="must"][aria-pressed="false"], [data-act="plus"][aria-pressed="false"]');
  const name = KEYS[event.key];
  const done = event.key === "m" ? toggled && (toggled.click(), true)
    : name && (press(item, name) || ((name === "accept" || name === "drop") && undone && (undone.click(), true)));
  if (done) event.preventDefault();
}

/* A field of the posting is saved when it is left. The page is not redrawn then: somebody may be typing in the next one. */
function saveField(event) {
  const form = event.target.closest?.("#posting-form");
  if (!form || !window.htmx) return;
  const only = event.target.name.split("-")[0];
  window.htmx.ajax("POST", form.action, { source: form, values: { do: "save", only }, target: "#saved", swap: "outerHTML" });
}

/* What was just saved is what this page shows of the field: the next change to it stands against that. */
function seeAgain(event) {
  const number = event.detail.requestConfig.parameters.only?.slice(1);
  const now = JSON.parse(document.getElementById("saved")?.dataset.seen || "{}")[number];
  const seen = document.getElementById("posting-form")?.elements[`seen${number}`];
  if (seen && now !== undefined) seen.value = now;
}

function remember(event) {
  const item = event.detail.elt.closest("[data-item]");
  at = item ? item.id : null;
  scrolled = source() ? source().scrollTop : 0;
}

/* After a redraw: the document where it was, the focus on the same item, or on the form that has opened in it. */
function comeBack() {
  if (source()) source().scrollTop = scrolled;
  const opened = document.querySelector("[data-editing] input:not([type=hidden])");
  const item = at && document.getElementById(at);
  const target = opened || document.querySelector(".errors") || item?.querySelector("[data-row-link], input:not([type=hidden]):not([type=checkbox]), button");
  if (target && !document.activeElement.closest?.("#draft")) target.focus({ preventScroll: Boolean(item) && !opened });
  if (item) mark(namesOf(item), item);
}

/* A form that came back, with errors or beside somebody else's change, is shown, though its status says no. */
function beforeSwap(event) {
  const { status, responseText } = event.detail.xhr;
  if (event.detail.target.id === "saved") event.detail.selectOverride = "#saved";
  if (![409, 422].includes(status) || !responseText.includes('id="draft"')) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
  event.detail.target = document.getElementById("draft");
  event.detail.selectOverride = "#draft";
  event.detail.swapOverride = "outerHTML";
}

/* A file may be dropped anywhere on the frame around its field. */
function drop(frame) {
  const field = frame.querySelector("input[type=file]");
  frame.addEventListener("dragover", (event) => { event.preventDefault(); frame.classList.add("over"); });
  frame.addEventListener("dragleave", () => frame.classList.remove("over"));
  frame.addEventListener("drop", (event) => {
    event.preventDefault();
    frame.classList.remove("over");
    if (event.dataTransfer.files.length) field.files = event.dataTransfer.files;
  });
}

document.addEventListener("mouseover", point);
document.addEventListener("focusin", point);
document.addEventListener("keydown", onKey);
document.addEventListener("change", saveField);
document.addEventListener("htmx:beforeRequest", remember);
document.addEventListener("htmx:beforeSwap", beforeSwap);
document.addEventListener("htmx:afterSwap", seeAgain);
document.addEventListener("htmx:afterSettle", comeBack);
document.querySelectorAll("[data-drop]").forEach(drop);
