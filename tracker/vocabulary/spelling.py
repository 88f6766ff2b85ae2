"""The ways one name is written, so that the data need not list them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from tracker.vocabulary.entries import word_list
from tracker.vocabulary.folding import fold

_MARKS = re.compile(r"[-/&.]| and ")
_DOTTED = re.compile(r"(?:[A-Za-z]+\.)+[A-Za-z]*")
_ABBREVIATION = re.compile(r"(?:[A-Z][a-z]{0,4}\.)+[A-Z]\w*(?= |$)")
_NUMBERED = re.compile(r"\d+-\w")  # "10-K" is a report, "10K" is ten thousand
_VOWELS = "aeiou"
_NEVER_PLURAL = ("ics", "is", "us", "js", "os", "aws", "sas", "ss", "ops")


def spellings(name: str) -> tuple[str, ...]:
    """Every form of ``name`` worth looking for, in its own case, hyphens as blanks; the first is the name itself."""
    forms = [name]
    if _MARKS.search(name):
        forms = [joined for dotted in _dots(name) for joined in _joints(dotted)]
    if _parts().find_matches_as_indexes(name):
        forms += [form for british in (True, False) for form in _exchanged(forms, british)]
    forms += [number for form in forms for number in _numbers(form)]
    return tuple(dict.fromkeys(forms))


def abbreviated(name: str, form: str) -> bool:
    """Whether ``form`` is ``name`` without its dots: "BSc" of "B.Sc"."""
    return "." in name and "." not in form and bool(_ABBREVIATION.match(name))


def folded(form: str) -> str:
    """The comparable form of one spelling, without blanks around it."""
    if form.isascii():
        return form.lower().replace("-", " ").strip()
    return fold(form.strip()).text


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    written = [(line.split()[0], line.split()[1]) for line in word_list("spellings.txt")]
    return (*written, *((british.capitalize(), american.capitalize()) for british, american in written))


@cache
def _parts() -> AhoCorasick:
    return AhoCorasick([part for pair in _pairs() for part in pair])


def _dots(name: str) -> Iterator[str]:
    """ "B.Sc" is written "BSc", "B. Sc" and "B.Sc." too; the last dot needs no form of its own."""
    yield name.rstrip(".")
    first, blank, rest = name.partition(" ")
    if _DOTTED.fullmatch(first):
        yield first.replace(".", "") + blank + rest
        yield first.rstrip(".").replace(".", ". ") + blank + rest


def _joints(name: str) -> Iterator[str]:
    """Hyphens, ampersands and slashes, with and without."""
    yield name.replace("-", " ")
    if "-" in name and not _NUMBERED.fullmatch(name):
        yield name.replace("-", "")
    if "/" in name:
        yield name.replace("/", " ")
        yield name.replace("/", " / ")
    if "&" in name:
        yield name.replace(" & ", " and ")
        yield name.replace(" & ", "&")
    elif " and " in name:
        yield name.replace(" and ", " & ")


def _exchanged(forms: Iterable[str], british: bool) -> Iterator[str]:
    """Each form in the other English."""
    for form in forms:
        for pair in _pairs():
            source, target = pair if british else pair[::-1]
            if source in form and (target in source or target not in form):
                form = form.replace(source, target)  # noqa: PLW2901 - one form, rewritten part by part
        yield form


def _numbers(name: str) -> Iterator[str]:
    """A plural in "s" is seen by the matcher; here are "-ies" and the singular of a name given in the plural."""
    if name.endswith("y") and len(name) > 3 and name[-2] not in _VOWELS and name[-2].isalpha():
        yield name[:-1] + "ies"
    elif name.endswith("s") and " " in name and not name.lower().endswith(_NEVER_PLURAL):
        yield name[:-3] + "y" if name.endswith("ies") else name[:-1]
