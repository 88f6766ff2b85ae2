/* Counts characters where a question has a limit, and shows the count after half of it is used. The server counts again. */

function update(field, note) {
  const used = [...field.value].length;
  const limit = Number(note.dataset.limit);
  note.hidden = used * 2 < limit;
  note.textContent = note.dataset.text.replace("{used}", used.toLocaleString(document.documentElement.lang));
}

document.querySelectorAll("[data-count-for]").forEach((note) => {
  const field = document.getElementById(note.dataset.countFor);
  const refresh = () => update(field, note);
  field.addEventListener("input", refresh);
  refresh();
});
