/* The draft screen. Hover or focus on one side marks the other; single keys press the buttons of the item at hand; what is
   typed is saved at once. Without this file every button is a plain form. */

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
const KEYS = { a: "accept", d: "drop", e: "edit", "+": "heavier", "=": "heavier", "-": "lighter", "[": "up", "]": "down", w: "words" };
const FIRST = "[data-row-link], input:not([type=hidden]):not([type=checkbox]), textarea, select, button, summary";
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let at = null; // where to come back to after the page was redrawn: a selector
let scrolled = 0;
let unfolded = []; // ids of the lists that stood open
let merging = false;
let ticked = []; // the boxes ticked for a merge that has not happened
let typing = []; // [{item, form}]: edits that were not saved, while another button was pressed

const draft = () => document.getElementById("draft") || document.querySelector("main");
const source = () => document.querySelector("[data-source]");
const edits = () => [...document.querySelectorAll("[data-editing]")];
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

/* Where a button leaves somebody: in the list that got a new entry, on the one that others were merged into, on its own item;
   after what concerns all, on the item before. */
function placeOf(button) {
  const [verb, what] = (button.value || "").split(":");
  if (verb === "add") return `#p-${what} li:last-child`;
  if (verb === "words" || verb === "own") return what ? `#p-${what}` : `#${button.closest("[data-item]").id}`;
  const item = button.form?.id === "merge" ? document.querySelector(".crit input:checked") : button;
  const found = item?.closest("[data-item]") || button.closest("section");
  return found?.id ? `#${found.id}` : found ? `[aria-labelledby="${found.getAttribute("aria-labelledby")}"]` : at;
}

function remember(event) {
  const { elt, requestConfig } = event.detail;
  if (requestConfig.target.id !== "draft") return;
  at = placeOf(requestConfig.triggeringEvent?.submitter || elt);
  scrolled = source() ? source().scrollTop : 0;
  unfolded = [...draft().querySelectorAll("details[id][open]")].map((list) => list.id);
  ticked = [...draft().querySelectorAll("[form=merge]:checked")].map((box) => box.value);
  merging = elt.id === "merge";
  typing = edits().filter((form) => !form.contains(elt)).map((form) => ({ item: form.closest("li").id, form }));
}

/* What was typed into an edit and not saved stays, when a button beside it was pressed: saving it then asks, if need be. */
function typeOn({ item, form }) {
  const place = document.getElementById(item);
  if (!place || place.matches(".gone") || place.querySelector("[data-editing]")) return;
  if (edits().length && !isDirty(form)) return;
  place.append(form);
  window.htmx.process(form);
}

function isDirty(form) {
  return [...form.elements].some((field) => ("defaultValue" in field && field.value !== field.defaultValue)
    || (field.checked !== undefined && field.checked !== field.defaultChecked)
    || [...(field.options || [])].some((option) => option.selected !== option.defaultSelected));
}

function tickAgain() {
  if (merging && !document.querySelector(".errors")) return;
  draft().querySelectorAll("[form=merge]:enabled").forEach((box) => { box.checked = ticked.includes(box.value); });
}

/* After a redraw: the document and the lists as they were, the focus on the same item, or on the form that has opened. */
function comeBack(event) {
  if (event.detail.elt.id !== "draft") return;
  if (source()) source().scrollTop = scrolled;
  unfolded.forEach((id) => { if (document.getElementById(id)) document.getElementById(id).open = true; });
  const opened = document.querySelector("[data-editing] :is(input:not([type=hidden]), textarea)") || document.querySelector(".errors");
  typing.forEach(typeOn);
  tickAgain();
  const place = at && document.querySelector(at);
  const folded = place?.closest("details");
  if (folded) folded.open = true;
  const kept = document.activeElement.closest("#draft") && document.activeElement;
  const target = opened || kept || place?.querySelector(FIRST) || document.querySelector(".bar-top .btn-primary");
  target?.focus({ preventScroll: !opened });
  if (place?.dataset.item) mark(namesOf(place), place);
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

/* An edit that was not saved is asked about before the page goes. */
function askBeforeLeaving(event) {
  if (edits().some(isDirty)) event.preventDefault();
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

window.addEventListener("beforeunload", askBeforeLeaving);
document.addEventListener("mouseover", point);
document.addEventListener("focusin", point);
document.addEventListener("keydown", onKey);
document.addEventListener("change", saveField);
document.addEventListener("htmx:beforeRequest", remember);
document.addEventListener("htmx:beforeSwap", beforeSwap);
document.addEventListener("htmx:afterSwap", seeAgain);
document.addEventListener("htmx:afterSettle", comeBack);
document.querySelectorAll("[data-drop]").forEach(drop);
