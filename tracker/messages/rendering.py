"""Letters from templates/emails: the text part says all that the HTML part says."""

from __future__ import annotations

from string import Template

from flask import render_template


def render_email(name: str, /, **context: object) -> tuple[str, str]:
    """(text, HTML) of ``emails/<name>``."""
    return render_template(f"emails/{name}.txt", **context), render_template(f"emails/{name}.html", **context)


def fill(body: str, values: dict[str, str]) -> str:
    """A body edited by staff, with $placeholders filled. Unknown ones stay as they are; nothing is evaluated."""
    return Template(body).safe_substitute(values)
