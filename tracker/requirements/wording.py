"""Labels in our own words, built from parts; never a sentence of the ad."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"(?=.{2,12}$)\W*(?:[A-Z][A-Z0-9]+|[A-Z0-9]+(?:[-/&.][A-Z0-9]+)+|[a-z]{1,2}[A-Z]\w*|\w+[a-z][A-Z]\w*)s?\W*"
)


def listed(names: list[str] | tuple[str, ...], joint: str) -> str:
    """ "TensorFlow, PyTorch or JAX"; empty for no names."""
    names = list(dict.fromkeys(names))
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"


def years_label(low: float, high: float | None, what: str, *, joint: str = "of") -> str:
    """ "3+ years of machine learning", "2-5 years of work experience", "6+ months as data engineer"."""
    amount = _amount(low, high)
    if not what:
        return f"{amount} of work experience"
    return f"{amount} {joint} {what}"


def _amount(low: float, high: float | None) -> str:
    """ "3+ years", "2-5 years", "6+ months"."""
    if low != int(low) and low < 3:
        low, high, unit = round(low * 12), None if high is None else round(high * 12), "months"
    else:
        unit = "years"
    return f"{low:g}+ {unit}" if high is None else f"{low:g}-{high:g} {unit}"


def capital(words: str) -> str:
    """The words with a capital letter in front, the rest untouched."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """In small letters, but for names written in capitals or with a figure ("RC", "B2B", "ICP-MS", "iOS")."""
    return " ".join(word if _NAME.fullmatch(word) else word.lower() for word in words.split(" "))
