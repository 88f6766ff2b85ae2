/* A criterion and its words on the page belong together: choosing either marks both and brings the other into view.
   Criterion side: [data-crit] with a button [data-pick]. Page side: [data-crit] groups in the SVG and marks in the text. */

const sides = () => document.querySelectorAll("[data-crit]");
const isOf = (element, key) => element.dataset.crit.split(" ").includes(key); // words may serve several criteria
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function mark(key) {
  sides().forEach((element) => element.classList.toggle("on", isOf(element, key)));
  document.querySelectorAll("button[data-pick]").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.pick === key));
  });
}

function show(element) {
  element?.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
}

function pick(source) {
  const key = source.dataset.pick;
  const paper = document.querySelector("[data-paper]");
  const onPaper = paper.contains(source);
  mark(key);
  const target = [...sides()].find((e) => isOf(e, key) && paper.contains(e) !== onPaper && e !== source);
  show(target);
}

document.addEventListener("click", (event) => {
  const source = event.target.closest("[data-pick]");
  if (source) pick(source);
});
