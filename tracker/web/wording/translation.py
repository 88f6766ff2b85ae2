"""Translation with types; without an application around it, the words stay as they are written."""

from __future__ import annotations

from datetime import tzinfo

import flask_babel
from flask import g, has_request_context


def gettext(text: str, **values: str | int) -> str:
    """``text`` in the reader's language, with ``%(name)s`` filled in."""
    return str(flask_babel.gettext(text, **values))


def ngettext(one: str, many: str, num: int) -> str:
    """The form for ``num`` in the reader's language, with ``%(num)s`` filled in."""
    return str(flask_babel.ngettext(one, many, num))


def locale() -> str:
    """The reader's locale, for month names and separators: ``en`` when nobody asks. Asked for once a request."""
    if not has_request_context():
        return str(flask_babel.get_locale() or "en")
    if "tracker_locale" not in g:
        g.tracker_locale = str(flask_babel.get_locale() or "en")
    found: str = g.tracker_locale
    return found


def zone() -> tzinfo:
    """The reader's time zone."""
    found: tzinfo = flask_babel.get_timezone()
    return found
