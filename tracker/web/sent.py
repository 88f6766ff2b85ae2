"""What somebody had typed when their form could not be taken, to show it to them once more."""

from __future__ import annotations

from flask import request
from werkzeug.exceptions import HTTPException

_SECRET = ("password", "token", "code")
_WRITTEN = 12  # characters; a shorter value without a blank is a choice, a number or a key


def words_sent() -> list[tuple[str, str]]:
    """(name of the field, words) of the request's form, in its order, each text once; empty for other requests.

    Only what somebody wrote: no secret, no number, no choice.
    """
    if request.method != "POST":
        return []
    try:
        fields = list(request.form.items(multi=True))
    except HTTPException:  # a body that cannot be read holds nothing to show
        return []
    said = {words: name for name, words in reversed(fields) if _written(name, words)}
    return [(_readable(name), words) for words, name in reversed(said.items())]


def _written(name: str, words: str) -> bool:
    if any(secret in name.lower() for secret in _SECRET):
        return False
    return len(words.split()) > 1 or (len(words) >= _WRITTEN and words.isalpha())


def _readable(name: str) -> str:
    return " ".join(name.replace("-", " ").replace("_", " ").split()).capitalize()
