"""Translation with types; without an application around it, the words stay as they are written.

A page asks for a few hundred texts: each is looked up once a language and process, not once a row.
"""

from __future__ import annotations

from datetime import tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

import flask_babel
from flask import g, has_app_context

SOURCE = "en"  # the language that texts are written in


def gettext(text: str, **values: str | int) -> str:
    """``text`` in the reader's language, with ``%(name)s`` filled in."""
    found = translated(text)
    return found % values if values else found


def ngettext(one: str, many: str, num: int) -> str:
    """The form for ``num`` in the reader's language, with ``%(num)s`` filled in."""
    return plural(one, many, num) % {"num": num}


def translated(text: str) -> str:
    """``text`` in the reader's language, with its ``%(name)s`` still in it."""
    return _translated(text, locale())


def plural(one: str, many: str, num: int) -> str:
    """The form for ``num`` in the reader's language, with its ``%(num)s`` still in it."""
    return _plural(one, many, num, locale())


def locale() -> str:
    """The reader's locale, for month names and separators: ``en`` when nobody asks. Asked for once a request."""
    if not has_app_context():
        return SOURCE
    found: str | None = g.get("tracker_locale")
    if found is None:
        found = g.tracker_locale = str(flask_babel.get_locale() or SOURCE)
    return found


def zone() -> tzinfo:
    """The reader's time zone. Asked for once a request.

    Not Babel's own object of it: that counts by the sun of its city, 27 minutes off in Nairobi, when a time is made in
    it and not turned into it.
    """
    found: tzinfo | None = g.get("tracker_zone")
    if found is None:
        found = g.tracker_zone = ZoneInfo(str(flask_babel.get_timezone()))
    return found


@lru_cache(maxsize=4096)
def _translated(text: str, _language: str) -> str:
    return str(flask_babel.get_translations().ugettext(text))


@lru_cache(maxsize=4096)
def _plural(one: str, many: str, num: int, _language: str) -> str:
    return str(flask_babel.get_translations().ungettext(one, many, num))
