"""Labels in our own words, built from parts; never a sentence of the ad."""

from __future__ import annotations


def listed(names: list[str] | tuple[str, ...], joint: str) -> str:
    """ "TensorFlow, PyTorch or JAX"; empty for no names."""
    names = list(dict.fromkeys(names))
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"


def years_label(low: float, high: float | None, what: str, *, as_title: bool = False) -> str:
    """ "3+ years of machine learning", "2-5 years of work experience", "1 year or more as data engineer"."""
    amount = f"{low:g}+ years" if high is None else f"{low:g}-{high:g} years"
    if not what:
        return f"{amount} of work experience"
    return f"{amount} as {what}" if as_title else f"{amount} of {what}"


def capital(words: str) -> str:
    """The words with a capital letter in front, the rest untouched."""
    return words[:1].upper() + words[1:]
