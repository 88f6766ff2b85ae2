/* Toasts go after ten seconds, never while the pointer or the focus is on them. They are on the page without script too. */

const SECONDS = 10;

function watch(toast) {
  let timer;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    timer = setTimeout(() => toast.remove(), SECONDS * 1000);
  };
  const resume = () => { if (!toast.matches(":hover, :focus-within")) start(); };
  toast.addEventListener("mouseenter", stop);
  toast.addEventListener("focusin", stop);
  toast.addEventListener("mouseleave", resume);
  toast.addEventListener("focusout", () => setTimeout(resume));
  const dismiss = toast.querySelector("[data-dismiss]");
  dismiss.hidden = false;
  dismiss.addEventListener("click", () => toast.remove());
  start();
}

document.querySelectorAll("[data-toast]").forEach(watch);
document.addEventListener("htmx:load", (event) => {
  event.detail.elt.querySelectorAll?.("[data-toast]").forEach(watch);
});

/* A list that htmx could not fetch says so, beside the rows that stay. */
function loadFailed() {
  document.querySelectorAll("[data-load-error]").forEach((notice) => { notice.hidden = false; });
}
document.addEventListener("htmx:sendError", loadFailed);
document.addEventListener("htmx:responseError", loadFailed);
