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

/* A file that is too big is named before minutes are spent on sending it. The server weighs it again. */

function tooBig(input) {
  const file = input.files[0];
  return file !== undefined && file.size > Number(input.dataset.most) ? file : null;
}

function note(input) {
  const made = document.createElement("p");
  made.className = "err";
  made.id = `${input.id}-big`;
  made.setAttribute("role", "alert");
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${made.id}`.trim());
  input.before(made);
  return made;
}

function weigh(input) {
  const file = tooBig(input);
  const said = document.getElementById(`${input.id}-big`) ?? note(input);
  const size = file && (file.size / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  said.textContent = file ? input.dataset.says.replace("{size}", `${size} MB`) : "";
  input.setAttribute("aria-invalid", String(file !== null));
}

document.querySelectorAll("[data-most]").forEach((input) => {
  input.addEventListener("change", () => weigh(input));
  input.form.addEventListener("submit", (event) => {
    if (tooBig(input)) {
      event.preventDefault();
      input.focus();
    }
  });
});
