"""Labels and headings that an ad gives in two languages, "Poste / Position: …": only the English half stays."""

from __future__ import annotations

import re

from tracker.requirements.headings import Section, section_of
from tracker.requirements.tables import any_of

_TWICE = re.compile(
    r"^[ \t•*#-]*(?P<first>[^\W\d_][\w'. -]{1,34}?)(?P<bar> ?/ ?)(?P<second>[^\W\d_][\w'. -]{1,34}?)(?=[ \t]*(?::|$))",
    re.MULTILINE,
)
_KEYS = ("field", "pay", "item", "demand")


def in_english(plain: str) -> str:
    """``plain``, as long as before, with blanks for the half of a label that we do not know beside one that we do."""
    return _TWICE.sub(_english_half, plain) if "/" in plain else plain


def _english_half(found: re.Match[str]) -> str:
    first, second = _is_known(found["first"]), _is_known(found["second"])
    if first is second:
        return found[0]
    kept = list(found[0])
    start, end = (found.start("bar"), found.end("second")) if first else (found.start("first"), found.end("bar"))
    kept[start - found.start() : end - found.start()] = " " * (end - start)
    return "".join(kept)


def _is_known(label: str) -> bool:
    words = label.strip().lower()
    if any(any_of("label_words", key).fullmatch(words) for key in _KEYS):
        return True
    return section_of(words) not in (None, Section.OTHER)
