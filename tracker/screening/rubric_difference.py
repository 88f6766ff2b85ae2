"""What a version of a rubric changes against the one that the list shows."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word


def differs(old: CriterionRow | None, new: CriterionRow) -> bool:
    """True when people would see or be scored by something else; the order of its levels is nothing."""
    return old is None or _content(old) != _content(new)


def count(listed: RubricVersion | None, version: RubricVersion) -> int:
    """How many criteria are new, changed or gone; 0 for the listed version, and where none is listed."""
    if listed is None or listed is version:
        return 0
    old, new = _by_key(listed), _by_key(version)
    return len(old.keys() - new.keys()) + sum(differs(old.get(key), row) for key, row in new.items())


def sentences(listed: RubricVersion | None, version: RubricVersion) -> list[Markup]:
    """What is new, gone and changed, in words, with <ins> and <del>; nothing where ``count`` is 0."""
    if listed is None or listed is version:
        return []
    old, new = _by_key(listed), _by_key(version)
    found = [Markup("<ins>{}</ins> {}").format(row.label, _("added")) for key, row in new.items() if key not in old]
    found += [Markup("<del>{}</del> {}").format(row.label, _("removed")) for key, row in old.items() if key not in new]
    for key in new:
        found += _changed(old[key], new[key]) if key in old else ()
    return found


def _by_key(version: RubricVersion) -> dict[str, CriterionRow]:
    return {row.key: row for row in version.criteria}


def _content(row: CriterionRow) -> tuple[object, ...]:
    return row.fingerprint, row.label, row.importance, row.weight, _levels(row)


def _levels(row: CriterionRow) -> list[tuple[int, str]]:
    """The levels from the lowest up, in whatever order they were written."""
    return sorted((level["at"], level["sentence"]) for level in row.levels)


def _changed(old: CriterionRow, new: CriterionRow) -> Iterator[Markup]:
    pairs = [
        (_("weight"), old.weight, new.weight),
        (_("importance"), word(old.importance), word(new.importance)),
        (_("name"), old.label, new.label),
    ]
    for name, before, after in pairs:
        if before != after:
            yield Markup("{}: {} <del>{}</del> <ins>{}</ins>").format(new.label, name, before, after)
    if old.fingerprint != new.fingerprint:
        yield escape(_("%(label)s: looks for something else", label=new.label))
    if _levels(old) != _levels(new):
        yield escape(_("%(label)s: other levels", label=new.label))
