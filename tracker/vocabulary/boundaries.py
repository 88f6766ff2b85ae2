"""Where a name may begin and end in a text: never inside a longer word, with a plural "s" or a version taken in."""

from __future__ import annotations

from tracker.vocabulary.folding import fold
from tracker.vocabulary.names import Name, Trust
from tracker.vocabulary.types import TECHNICAL, Kind

WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
_CLEAR = frozenset(" ,;:)/|\n(!?'\"*]&=")  # what ends a name without a second look
_SINGULAR = frozenset({Kind.SOFT_SKILL, Kind.HUMAN_LANGUAGE})
_UNSPACED = (("\u2e80", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"))  # scripts without blanks between words


class Reading:
    """One text beside its folded form; ``hay`` is that form with one blank before it and three after."""

    __slots__ = ("_source", "_text", "hay")

    def __init__(self, text: str) -> None:
        self._text = text
        self._source = fold(text)
        self.hay = f" {self._source.text}   "

    def begins(self, start: int) -> bool:
        """Whether a name may begin at ``start`` of ``hay``."""
        before = self.hay[start - 1]
        if before == " ":
            return True
        if before in "@_" or _letter(before):
            return False
        if before != "." or not self.hay[start - 2].isalnum():
            return True
        return self._text[self._source.span(start - 1, start)[0]].isupper()  # "done.Python", but not "node.js"

    def span(self, name: Name, start: int, end: int) -> tuple[int, int] | None:
        """The original's span of ``name`` at ``start:end`` of ``hay``; None when it does not end there or is not it."""
        stop = end if self.hay[end] in _CLEAR else _stop(self.hay, end, name)
        if not stop:
            return None
        first, last = self._source.span(start - 1, stop - 1)
        if self.hay[stop] == "." and self._text[last + 1 : last + 2].islower():
            return None  # "node" of "node.js", "oracle" of "oracle.com"
        if (
            stop == end + 1
            and self.hay[end] == "s"
            and name.written.isupper()
            and not self._text[first : last - 1].isupper()
        ):
            return None  # "Leeds" is no plural of LEED
        if name.trust is Trust.EXACT and not _as_written(self._text[first:last], name.written):
            return None
        return first, last


def _stop(hay: str, end: int, name: Name) -> int:
    """Where the name ends once a plural "s" or a version's digits are taken in; 0 when it is part of a longer word."""
    after = hay[end]
    if after in "#@" or (after == "+" and not hay[end + 1].isalnum()):
        return 0
    if len(name.written) > 2 and hay[end - 1].isalpha():
        if after == "s" and not _letter(hay[end + 1]) and _countable(name):
            return end + 1
        if hay.startswith("es", end) and hay[end - 1] in "sxh" and not _letter(hay[end + 2]) and _countable(name):
            return end + 2
        if after.isdigit() and name.trust is not Trust.UNSURE and _technical(name):
            return _after_version(hay, end)
    return 0 if _letter(after) else end


def _countable(name: Name) -> bool:
    """Whether the name has a plural: "neural networks", "APIs"; but no "Vegas" of Vega, "leads" of lead, "Oracles"."""
    if name.trust is Trust.UNSURE or name.term is None or name.term.kind in _SINGULAR:
        return False
    return not _technical(name) or " " in name.written or name.written.isupper()


def _technical(name: Name) -> bool:
    return name.term is not None and name.term.kind in TECHNICAL


def _after_version(hay: str, end: int) -> int:
    while hay[end].isdigit() or (hay[end] == "." and hay[end + 1].isdigit()):
        end += 1
    return 0 if _letter(hay[end]) else end


def _letter(character: str) -> bool:
    """Whether a character beside a name makes it part of a longer word."""
    if character in WORD:
        return True
    return character.isalnum() and not any(low <= character <= high for low, high in _UNSPACED)


def _as_written(found: str, written: str) -> bool:
    """In the same case; a longer name may stand in capitals, as headings do."""
    if found.isupper() and len(written) > 4 and not written.islower():
        return True
    return found == written or found.replace("-", " ") == written or found.removesuffix("s") == written
