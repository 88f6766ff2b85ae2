"""Countries by name for people, by ISO 3166 alpha-2 code for tables and feeds."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from tracker.web.wording.translation import locale

_NOT_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})  # unions and placeholders in the same table


def country_names() -> list[str]:
    """Every country in the reader's language, in alphabetical order."""
    return sorted(_names(locale()).values(), key=str.casefold)


def country_name(code: str) -> str:
    """``Kenya`` for ``KE``; a code that is none stays as it is."""
    return _names(locale()).get(code, code)


def country_code(text: str) -> str | None:
    """The code for a code or a name, in the reader's language or in English; None for anything else."""
    wanted = text.strip().casefold()
    for names in (_names(locale()), _names("en")):
        for code, name in names.items():
            if wanted in (code.casefold(), name.casefold()):
                return code
    return None


@lru_cache(maxsize=16)
def _names(language: str) -> dict[str, str]:
    territories = Locale.parse(language).territories
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
    }
