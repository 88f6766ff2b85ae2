"""An ad as it was given, beside a plain copy that patterns can run over."""

from __future__ import annotations

import re

from tracker.requirements.bilingual import in_english
from tracker.requirements.dialogue import without_speakers
from tracker.requirements.flat_tables import as_lines
from tracker.requirements.marks import with_headings
from tracker.requirements.types import Words
from tracker.requirements.wrapping import unwrapped

LONGEST = 60_000  # characters that are read; an ad is rarely longer than a tenth of this
_ESCAPED = re.compile(r"\\(?=[-+#&*_.!()\[\]~|>])")
_RUN = re.compile(r"\s{9,}|([^\w\s])\1{20,}")  # of no meaning, and dear for every pattern that meets it
_TAB = re.compile(r"(?<=[\w)]{2})\t(?=[^\s|])")  # between the cells of a table
_LOWER = str.maketrans({chr(upper): chr(upper + 32) for upper in range(ord("A"), ord("Z") + 1)})
_SAME_LENGTH = str.maketrans(
    {
        "’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-",
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u200b": " ", "\ufeff": " ", "\u00ad": "-",
        "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\t": " ",
        "・": "•", "：": ":", "（": "(", "）": ")", "【": "[", "】": "]",
    }
)  # fmt: skip


class Ad:
    """``text`` as given; ``plain`` without typographic variety and backslash escapes; ``small`` the same in small
    letters, in which patterns that mind no case find their way twice as fast.

    Everything inside the package counts in ``plain``; :meth:`words` leads back to ``text``.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        head = text[:LONGEST]
        self._back = _kept_offsets(head) if "\\" in head or _RUN.search(head) else None
        kept = head if self._back is None else "".join(head[i] for i in self._back[:-1])
        plain = _TAB.sub("|", kept).translate(_SAME_LENGTH).replace("**", "  ")
        self.plain = as_lines(with_headings(in_english(without_speakers(unwrapped(plain)))))
        self.small = self.plain.translate(_LOWER)

    def words(self, start: int, end: int) -> Words:
        """The words of the given text behind ``plain[start:end]``, without white space at either end."""
        while start < end and self.plain[start].isspace():
            start += 1
        while end > start and self.plain[end - 1].isspace():
            end -= 1
        first, last = start, end
        if self._back is not None:
            first = self._back[start]
            last = self._back[end - 1] + 1 if end > start else first
        return Words(first, last, self.text[first:last])

    def unread(self) -> Words | None:
        """What lies beyond the longest text that is read."""
        if len(self.text) <= LONGEST:
            return None
        return Words(LONGEST, len(self.text), self.text[LONGEST:])


def _kept_offsets(text: str) -> list[int]:
    """Index of every character that stays without the backslashes of escaped marks and without the middle of long
    runs of blanks or of one mark; ends with ``len(text)``. Of blanks two stay, and two line breaks.
    """
    dropped = {found.start() for found in _ESCAPED.finditer(text)}
    for run in _RUN.finditer(text):
        breaks = [at for at in range(*run.span()) if text[at] == "\n"][:2]
        dropped.update(at for at in range(run.start() + 2, run.end()) if at not in breaks)
    return [index for index in range(len(text)) if index not in dropped] + [len(text)]
