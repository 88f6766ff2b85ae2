"""The data files' format, read into terms.

    # a comment
    [library] >deep-learning-framework | ?model, train        a section: kind, and fields its lines inherit
    PyTorch | torch?; libtorch | ~tensorflow, jax | @2016      label | aliases | more fields
    golang: Go? | Golang | @2009 | ?programming               an id of its own, where the label does not give it

Fields, in any order: ``>`` parents, ``~`` related, ``@`` year of first release, ``#`` degree level, ``?`` context
words; a field without a sign holds aliases. Names end in ``?`` when they are everyday words too (context
needed) and in ``!`` when they count only in the case written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.vocabulary.types import Kind, Term, VocabularyError

DATA = Path(__file__).parent / "data"
_SECTION = re.compile(r"\[(\w+)\]\s*(.*)")
_NOT_ID = re.compile(r"[^a-z0-9+#.]+")


@dataclass(slots=True)
class _Fields:
    names: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    since: int | None = None
    level: int | None = None


def parse(text: str, source: str) -> Iterator[Term]:
    """The terms of one data file, in order. Raises VocabularyError naming ``source`` and the line."""
    kind, inherited = None, _Fields()
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        try:
            section = _SECTION.fullmatch(line)
            if section:
                kind, inherited = Kind(section[1]), _fields(section[2], _Fields())
            elif kind is None:
                raise VocabularyError("a term stands before the first [kind]")
            else:
                yield _term(line, kind, inherited)
        except ValueError as error:
            raise VocabularyError(f"{source}, line {number}: {error}") from error


def word_list(name: str) -> tuple[str, ...]:
    """The lines of a plain list among the data files, without comments."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def identifier(label: str) -> str:
    """The id a label gives: lower case, words joined by hyphens; "+", "#" and inner dots stay ("c++", "node.js")."""
    return _NOT_ID.sub("-", label.lower()).strip("-.") or label.lower()


def _term(line: str, kind: Kind, inherited: _Fields) -> Term:
    head, _, rest = line.partition("|")
    explicit, colon, label = head.strip().partition(": ")
    marked = label if colon else explicit
    fields = _fields(rest, inherited)
    names = (marked, *fields.names)
    unsure = tuple(name[:-1] for name in names if name.endswith("?"))
    return Term(
        id=explicit if colon else identifier(_bare(marked)),
        label=_bare(marked),
        kind=kind,
        aliases=tuple(_bare(name) for name in fields.names),
        parents=fields.parents,
        related=fields.related,
        ambiguous=bool(unsure),
        context=fields.context,
        since=fields.since,
        level=fields.level,
        unsure=unsure,
        exact=tuple(name[:-1] for name in names if name.endswith("!")),
    )


def _fields(text: str, inherited: _Fields) -> _Fields:
    names, parents, related, context = inherited.names, inherited.parents, inherited.related, inherited.context
    since, level = inherited.since, inherited.level
    for part in filter(None, map(str.strip, text.split("|"))):
        sign, value = part[0], part[1:]
        if sign == ">":
            parents += _split(value, ",")
        elif sign == "~":
            related += _split(value, ",")
        elif sign == "?":
            context += _split(value, ",")
        elif sign == "@":
            since = int(value)
        elif sign == "#":
            level = int(value)
        else:
            names += _split(part, ";")
    return _Fields(names, parents, related, context, since, level)


def _split(text: str, separator: str) -> tuple[str, ...]:
    return tuple(word for word in map(str.strip, text.split(separator)) if word)


def _bare(name: str) -> str:
    return name[:-1] if name[-1] in "?!" else name
