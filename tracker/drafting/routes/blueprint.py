"""The blueprint that every screen of drafting hangs on."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, request

from tracker.drafting.arriving import LONGEST_PASTE

blueprint = Blueprint("drafting", __name__)


@blueprint.url_value_preprocessor
def _take_long_texts(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """A pasted ad may be long. Said before anything reads the form, the check of its token included."""
    request.max_form_memory_size = LONGEST_PASTE
