"""Letters of other scripts that look Latin: "Рython" with a Cyrillic P. Unicode's NFKC does not fold them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f\u0531-\u0587]")
_LATIN = re.compile("[A-Za-z]")
_WORD = re.compile(r"[^\W_]+")


@cache
def _table() -> dict[int, str]:
    rows = files("tracker.documents").joinpath("data/lookalikes.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {ord(foreign): latin for foreign, latin in pairs}


class Lookalikes:
    """Folds look-alike letters inside Latin words, and in wholly look-alike words of an otherwise Latin document."""

    def __init__(self, whole: str) -> None:
        """``whole``: the document's text, from which its script is known."""
        foreign = _FOREIGN.findall(whole)
        self._none = not foreign
        # A single letter without a Latin twin (Ж, λ) shows that the script is really in use.
        self._genuine = any(ord(letter) not in _table() for letter in foreign)

    def fold(self, text: str) -> tuple[str, list[str]]:
        """The text in Latin letters, and each folded word as it was written."""
        if self._none or not _FOREIGN.search(text):
            return text, []
        words: list[str] = []

        def latin(match: re.Match[str]) -> str:
            word = match[0]
            if not self._suspect(word):
                return word
            words.append(word)
            return word.translate(_table())

        return _WORD.sub(latin, text), words

    def _suspect(self, word: str) -> bool:
        foreign = _FOREIGN.findall(word)
        twins = [letter for letter in foreign if ord(letter) in _table()]
        if not twins:
            return False
        if _LATIN.search(word):
            return True
        return not self._genuine and len(word) > 1 and len(twins) == len(word)
