"""The ways one name is written, so that the data need not list them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tracker.vocabulary.folding import fold

_DOTTED = re.compile(r"(?:[A-Za-z]+\.)+[A-Za-z]*")
_PLURAL = re.compile(r".{2,} .*[a-rt-z]s")
_NEVER_PLURAL = ("ics", "is", "us", "js", "os", "aws", "sas", "ss", "ops")
_Y = re.compile(r".*[a-z]{2}[^aeiou\W]y")


def spellings(name: str) -> tuple[str, ...]:
    """Every form of ``name`` worth looking for, in its own case, hyphens as blanks; the first is the name itself."""
    forms: dict[str, None] = {}
    for dotted in _dots(name):
        for joined in _joints(dotted):
            forms |= dict.fromkeys(_numbers(joined))
    return tuple(forms)


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    lines = (Path(__file__).parent / "data" / "spellings.txt").read_text("utf-8").splitlines()
    return tuple((line.split()[0], line.split()[1]) for line in lines if not line.startswith("#"))


@cache
def _either() -> re.Pattern[str]:
    return re.compile("|".join(part for pair in _pairs() for part in pair))


def _dots(name: str) -> Iterator[str]:
    """ "B.Sc" is written "BSc", "B. Sc" and "B.Sc." too; the last dot needs no form of its own."""
    yield name.rstrip(".")
    first, blank, rest = name.partition(" ")
    if _DOTTED.fullmatch(first):
        rest = blank + rest
        yield first.replace(".", "") + rest
        yield first.rstrip(".").replace(".", ". ") + rest


def _joints(name: str) -> Iterator[str]:
    """Hyphens, ampersands, slashes, and the two Englishes."""
    yield name.replace("-", " ")
    if "-" in name:
        yield name.replace("-", "")
    if "/" in name:
        yield name.replace("/", " ")
        yield name.replace("/", " / ")
    if " & " in name:
        yield name.replace(" & ", " and ")
        yield name.replace(" & ", "&")
    elif " and " in name:
        yield name.replace(" and ", " & ")
    if _either().search(name):
        for british, american in ((0, 1), (1, 0)):
            yield _exchanged(name, british, american).replace("-", " ")


def _exchanged(name: str, source: int, target: int) -> str:
    for pair in _pairs():
        if pair[source] in name and pair[target] not in name:
            name = name.replace(pair[source], pair[target])
    return name


def _numbers(name: str) -> Iterator[str]:
    """A plural in "s" is seen by the matcher; here are "-ies" and the singular of a name given in the plural."""
    yield name
    if _Y.fullmatch(name):
        yield name[:-1] + "ies"
    if _PLURAL.fullmatch(name) and not name.lower().endswith(_NEVER_PLURAL):
        yield name[:-3] + "y" if name.endswith("ies") else name[:-1]


@cache
def folded(form: str) -> str:
    """The comparable form of one spelling."""
    return fold(form.strip()).text
