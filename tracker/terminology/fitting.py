"""Own words beside a standard vocabulary that has grown since: what clashes gives way, and is told.

A list is tried when it is typed, against the standard vocabulary of that day. A later one may have taken a name, or
dropped a term. The standard term wins; scoring goes on with the rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from tracker.vocabulary import STANDARD, Kind, Term, Vocabulary, VocabularyError, from_plain, vocabulary_of
from tracker.web.wording.translation import gettext as _

Row = dict[str, Any]
_LINKS = ("parents", "related")


@dataclass(frozen=True, slots=True)
class Clash:
    """Something of an own term that gave way. ``label`` names the term, and is empty for the whole list."""

    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Fitted:
    """What can be used of a list: plain rows that make a vocabulary, that vocabulary, and what gave way."""

    rows: list[Row]
    vocabulary: Vocabulary
    clashes: tuple[Clash, ...]


def fitted(rows: Sequence[Row]) -> Fitted:
    """The list as far as it stands beside the standard vocabulary of this version. No errors; made once per list."""
    return _fitted(json.dumps(list(rows), sort_keys=True))


@lru_cache(maxsize=4)
def _fitted(listed: str) -> Fitted:
    rows: list[Row] = json.loads(listed)
    try:
        return Fitted(rows, vocabulary_of(rows), ())
    except VocabularyError:
        return _without_clashes(rows)


def _without_clashes(rows: list[Row]) -> Fitted:
    clashes: list[Clash] = []
    known = {row["id"] for row in rows}
    kept = [part for row in rows for part in _parts(row, known, clashes)]
    try:
        return Fitted(kept, vocabulary_of(kept), tuple(clashes))
    except VocabularyError as error:
        return Fitted([], STANDARD, (*clashes, Clash("", str(error))))


def _parts(row: Row, known: set[str], clashes: list[Clash]) -> Iterator[Row]:
    """The row without what clashes; after it a link that lets the standard term of its name count as this one."""
    same, taken = STANDARD.term(row["id"]), _holder(row, row["label"])
    if same is not None and same.kind.value != row["kind"]:
        clashes.append(Clash(row["label"], _("The standard vocabulary has it as something of another kind.")))
        return
    left = {**row, "aliases": list(_free_names(row, clashes)), **_free_links(row, taken or same, known, clashes)}
    if taken is None:
        yield left
        return
    clashes.append(_taken(row, row["label"], taken))
    if same is not None:
        yield {**left, "label": same.label}
        return
    yield {**left, "label": f"{row['label']} ({row['id']})"}
    yield {
        "id": taken.id, "label": taken.label, "kind": taken.kind.value,
        "aliases": [], "parents": [row["id"]], "related": [], "context": [],
    }  # fmt: skip


def _free_names(row: Row, clashes: list[Clash]) -> Iterator[str]:
    for name in row["aliases"]:
        taken = _holder(row, name)
        if taken is None:
            yield name
        else:
            clashes.append(_taken(row, name, taken))


def _free_links(row: Row, above: Term | None, known: set[str], clashes: list[Clash]) -> dict[str, list[str]]:
    """The links that lead somewhere, and close no circle through the standard term ``above``."""
    left: dict[str, list[str]] = {}
    for kind in _LINKS:
        gone = [one for one in row[kind] if one not in known and STANDARD.term(one) is None]
        round_ = [one for one in row[kind] if kind == "parents" and above is not None and STANDARD.is_a(one, above.id)]
        clashes.extend(Clash(row["label"], _("“%(term)s”, which it points to, is no term.", term=one)) for one in gone)
        clashes.extend(Clash(row["label"], _("It would stand above itself.")) for _one in round_)
        left[kind] = [one for one in row[kind] if one not in gone and one not in round_]
    return left


def _taken(row: Row, name: str, by: Term) -> Clash:
    said = _("The standard vocabulary has “%(name)s” too, as a name of %(term)s.", name=name, term=by.label)
    return Clash(row["label"], said)


def _holder(row: Row, name: str) -> Term | None:
    """The standard term of the same kind that has this name, as a vocabulary of the two would say."""
    found = STANDARD.term(STANDARD.lookup(name, Kind(row["kind"])) or "")
    if found is None or found.id == row["id"]:
        return None
    alone = replace(found, parents=(), related=())
    own = from_plain({**row, "label": name, "aliases": [], "parents": [], "related": []})
    try:
        Vocabulary((alone, own)).lookup(name)
    except VocabularyError:
        return found
    return None
