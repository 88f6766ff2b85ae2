"""Rows of a flattened table of two columns as the lines they stand for: "Salary | £30,000" is a field."""

from __future__ import annotations

import re

from tracker.requirements.tables import any_of

_ROW = re.compile(
    r"^(?P<lead>[ \t]*\|?[ \t]*)(?P<label>[A-Za-z][\w ./&'()-]{1,40}?|\d{1,2})[ \t]*(?P<bar>\|)[ \t]*"
    r"(?P<value>[^|\n]+?)(?P<end>[ \t]*\|?[ \t]*)$",
    re.MULTILINE,
)
_KEYS = ("field", "pay", "item", "demand")


def as_lines(plain: str) -> str:
    """``plain``, as long as before: a colon for the bar behind a known label, a bullet for a row's number."""
    return _ROW.sub(_as_line, plain) if "|" in plain else plain


def _as_line(row: re.Match[str]) -> str:
    mark = _mark(row)
    if mark is None:
        return row[0]
    at, whole = row.start(), list(row[0])
    for key, blank in (("lead", " "), ("bar", " "), ("end", "\t")):  # blanks on both sides would mark a heading
        whole[row.start(key) - at : row.end(key) - at] = blank * len(row[key])
    if mark == ":":
        whole[row.end("label") - at] = ":"
    else:
        whole[row.start("label") - at : row.end("label") - at] = mark.rjust(len(row["label"]))
    return "".join(whole)


def _mark(row: re.Match[str]) -> str | None:
    """What stands for the bar; None for a row of a table of demands, which is read by its columns."""
    if any_of("importance", "tag").fullmatch(row["value"].strip()):
        return None
    if row["label"].isdigit():
        return "•"
    label = row["label"].strip().lower()
    return ":" if any(any_of("label_words", key).fullmatch(label) for key in _KEYS) else None
