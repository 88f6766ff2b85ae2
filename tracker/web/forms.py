"""The base of every form: CSRF, stripped text, and errors worded by us."""

from __future__ import annotations

from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field


def strip(value: object) -> object:
    """Text without white space around it, and without NUL characters, which no database keeps."""
    return value.replace("\x00", "").strip() if isinstance(value, str) else value


class Form(FlaskForm):  # type: ignore[misc]
    """Every form of the product. Fields the form does not name are ignored."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        def bind_field(self, form: Any, unbound_field: Any, options: dict[str, Any]) -> Field:  # noqa: ANN401 - WTForms' own shapes
            """Strip every text field unless it says otherwise."""
            filters = unbound_field.kwargs.get("filters", [])
            if strip not in filters:
                filters = [strip, *filters]
            return unbound_field.bind(form=form, filters=filters, **options)

    def problems(self) -> list[tuple[str, str]]:
        """(id of the control, sentence) of each error, in the order of the form: for the summary on top."""
        return [(field.id, str(field.errors[0])) for field in self if field.errors]
