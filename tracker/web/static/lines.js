/* A line that is shown whole (textarea.line) is still a line: Enter sends its form, as it does from a field of one line. */

function send(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("textarea.line")) return;
  const form = event.target.form;
  event.preventDefault();
  form.requestSubmit(form.querySelector("[value=save]") ?? [...form.elements].find((one) => one.type === "submit"));
}

document.addEventListener("keydown", send);
