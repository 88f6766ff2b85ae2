"""UTF-8 that some program on the way read as Windows-1252: "â€“" was a dash."""

from __future__ import annotations

import re

_TRACES = re.compile("[ÂÃâï]")
_CONTINUED = re.compile("[ÂÃâï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}")
# Of the no-break space (C2 A0) a blank is left, and often nothing.
_LONE = re.compile(r"(?<![A-ZÀ-Þ])Â(?=\s|$)")
# EF BC begins the full-width signs. Of those whose last byte Windows-1252 does not know, only the dash is common.
_CUT_DASH = re.compile("ï¼[\u0081\u008d\u008f\u0090\u009d]?")


def mended(text: str) -> str:
    """``text`` with such sequences read rightly; anything else is left alone."""
    if not _TRACES.search(text):
        return text
    return _CUT_DASH.sub("–", _LONE.sub("", _CONTINUED.sub(_decoded, text)))


def _decoded(match: re.Match[str]) -> str:
    try:
        return b"".join(_byte(char) for char in match[0]).decode("utf-8")
    except UnicodeError:
        return match[0]


def _byte(char: str) -> bytes:
    """The byte a character was read from; control characters stand for themselves."""
    return char.encode("latin-1") if "\x80" <= char <= "\x9f" else char.encode("cp1252")
