"""RTF, as an old word processor writes it."""

from __future__ import annotations

from tracker.demo.layouts.lines import Line, lines
from tracker.demo.sheet import Sheet

_HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}}\paperw11906\paperh16838\f0\fs22"
_OPENING = {
    "name": r"\pard\sa60\b\fs40 ",
    "heading": r"\pard\sb240\sa80\b\fs26 ",
    "entry": r"\pard\sb100\b\fs22 ",
    "plain": r"\pard\fs22 ",
    "bullet": r"\pard\li360\fi-200\fs22 \bullet  ",
}


def rich_text(sheet: Sheet) -> bytes:
    """The résumé as RTF in ASCII; every other letter is a ``\\u`` escape."""
    return "\n".join((_HEAD, *(_set(line) for line in lines(sheet)), "}")).encode("ascii")


def _set(line: Line) -> str:
    return rf"{_OPENING[line.style]}{''.join(_letter(letter) for letter in line.words)}\b0\par"


def _letter(letter: str) -> str:
    if letter in "\\{}":
        return f"\\{letter}"
    # RTF counts in signed 16-bit numbers; the question mark is for readers without Unicode.
    return letter if ord(letter) < 128 else rf"\u{ord(letter) - (65536 if ord(letter) > 32767 else 0)}?"
