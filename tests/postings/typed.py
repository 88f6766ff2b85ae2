"""The edit page as a browser would send it back, untouched or with something typed."""

from __future__ import annotations

from werkzeug.datastructures import MultiDict

from tracker.postings.editing.shown import saved_data
from tracker.postings.models import Posting


def typed(posting: Posting, **changes: object) -> MultiDict[str, str]:
    """Control to value. ``changes`` replace fields; a list is given as rows: ``benefits=[{"text": "A bicycle"}]``."""
    sent: MultiDict[str, str] = MultiDict()
    for name, value in (saved_data(posting) | changes).items():
        if name == "members":
            sent.setlist(name, list(value))
        elif isinstance(value, list):
            for number, row in enumerate(value):
                sent.update({f"{name}-{number}-{field}": _sent(one) for field, one in row.items() if one is not False})
        else:
            sent[name] = _sent(value)
    return sent


def _sent(value: object) -> str:
    return "y" if value is True else str(value)
