"""Characters as a reader means them: no ligatures, no invisible controls, no look-alike letters, one kind of bullet."""

from __future__ import annotations

import re
import unicodedata

from tracker.documents.reading.lookalikes import Lookalikes
from tracker.documents.reading.mojibake import mended
from tracker.documents.reading.spaced import close_up, close_words
from tracker.documents.types import Box, HiddenSpan

_BULLETS = "•◦▪▫■□●○‣⁃∙·➢➣➤►▶▸▹▻❖✓✔✗❑❒☐➔→»¤※★☆◆◇♦⦁⚫⬤"
_SYMBOL_FONT_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf071\uf06e\uf0e8\uf02d\uf0be\uf09f"
_BULLET = re.compile(rf"^\s*(?:[{_BULLETS}{_SYMBOL_FONT_BULLETS}]\s*|[-–—*§]\s+|o[\t ]+(?=[A-Z])|-(?=[A-Z][a-z]))")
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u180e\u061c]")
_ZERO_WIDTH_WORD = re.compile("[A-Za-z0-9][\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u180e\u061c]+[A-Za-z0-9]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\ue000-\uf8ff\ufff0-\uffff\U000f0000-\U0010ffff]")
_COMPATIBLE = re.compile("[ﬀ-ﬆ\uff01-\uff5e\U0001d400-\U0001d7ff\u2000-\u200a\u00a0\u202f\u205f\u3000]")
_SPACES = re.compile(r"[ \x0b\x0c\r\n\u2028\u2029\x85]+")
_TABS = re.compile(r" *\t[\t ]*")


def starts_with_bullet(text: str) -> bool:
    """Whether a line begins with any of the signs that people and programs use as bullets."""
    return _BULLET.match(text) is not None


class Cleaner:
    """Cleans line after line and remembers what it had to take away (``hidden``) and how to call it (``flags``)."""

    def __init__(self, whole: str) -> None:
        """``whole`` is all of the document's text: a Cyrillic word is suspect in a Latin document only."""
        self.hidden: list[HiddenSpan] = []
        self.flags: list[str] = []
        self._lookalikes = Lookalikes(whole)

    def clean(self, text: str, box: Box | None) -> str:
        """``text`` with everything normalised; empty when nothing visible is left."""
        if not text.isascii():
            text = self._unicode(text, box)
        if not text[:1].isalnum() or text[:1] == "o":
            text = _BULLET.sub("• ", text, count=1)
        if "  " in text or not text.isprintable():
            text = _TABS.sub("\t", _SPACES.sub(" ", close_words(_CONTROL.sub(" ", text))))
        return close_up(text.strip())

    def _unicode(self, text: str, box: Box | None) -> str:
        if _ZERO_WIDTH.search(text):
            text = self._without_zero_width(text, box)
        text = mended(text)
        text = _COMPATIBLE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
        text = text.replace("\u00ad", "")
        text = unicodedata.normalize("NFC", text)
        folded, words = self._lookalikes.fold(text)
        for word in words:
            self._keep(word, "homoglyph", "homoglyphs", box)
        return folded

    def _without_zero_width(self, text: str, box: Box | None) -> str:
        # Inside Persian or between emoji they are honest; between Latin letters they only split words.
        for word in text.split():
            if _ZERO_WIDTH_WORD.search(word):
                self._keep(word, "zero_width", "zero_width", box)
        return _ZERO_WIDTH.sub("", text)

    def _keep(self, word: str, reason: str, flag: str, box: Box | None) -> None:
        self.hidden.append(HiddenSpan(word, reason, box))
        if flag not in self.flags:
            self.flags.append(flag)
