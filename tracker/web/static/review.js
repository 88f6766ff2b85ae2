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

/* A page that cannot be drawn says so, and where its words are. */
function undrawn(image) {
  image.hidden = true;
  image.parentElement.querySelector(".undrawn").hidden = false;
}

document.querySelectorAll("[data-page-image]").forEach((image) => {
  if (image.complete && !image.naturalWidth) undrawn(image);
  image.addEventListener("error", () => undrawn(image));
});

/* What the letter will say of the chosen reason, before it is sent. */
document.querySelectorAll("[data-says-of]").forEach((place) => {
  const select = document.getElementById(place.dataset.saysOf);
  const show = () => {
    place.textContent = select.selectedOptions[0]?.dataset.says || "";
    place.parentElement.hidden = !place.textContent;
  };
  select.addEventListener("change", show);
  show();
});
