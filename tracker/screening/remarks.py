"""What the reader remarked about a résumé, in the words that staff read."""

from __future__ import annotations

from tracker.web.wording.translation import gettext as _

SHORT = (("job advertisement", "A job ad?"), ("not written in English", "Another language"))
FLAGS = {
    "ocr": "The words were recognised from a picture. Compare them with the page.",
    "homoglyphs": "Look-alike letters of another alphabet were read as the letters they look like.",
    "zero_width": "Invisible characters between the letters were left out.",
    "truncated": "The file is very long. Only its beginning was read.",
}


def short_remark(remark: str) -> str:
    """Two words for a list; empty for a remark that needs no place there."""
    return next((_(words) for part, words in SHORT if part in remark), "")


def sentence(remark: str) -> str:
    """A remark as a sentence: it begins with a capital and ends with a stop."""
    return f"{remark[:1].upper()}{remark[1:]}".rstrip(".") + "."


def flag_sentence(flag: str) -> str:
    """What a flag of a Document means; empty for one that people need not know of."""
    return _(FLAGS[flag]) if flag in FLAGS else ""
