"""Fields of work as people say them, "bookkeeping and accounts", and the subjects that belong to each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.vocabulary.hierarchy import Hierarchy
from tracker.vocabulary.types import SUBJECT_KINDS, Term, VocabularyError

_NO_FIELD = "-"  # the name before what belongs to every line of work: a spreadsheet, "supervisor"


class FieldsOfWork:
    """Which subjects belong to which fields. A line is a field's name, a colon and the ids of subjects.

    A subject belongs to the fields whose lines name it; else to those of the terms above it; else to those of the
    terms it is related to. VocabularyError for an id that no term has.
    """

    def __init__(self, lines: Iterable[str], terms: Mapping[str, Term], hierarchy: Hierarchy) -> None:
        self._terms, self._hierarchy = terms, hierarchy
        self._known: dict[str, tuple[str, ...]] = {}
        for line in lines:
            self._list(line)
        listed = frozenset(self._known)
        subjects = [term.id for term in terms.values() if term.kind in SUBJECT_KINDS] if listed else []
        inherited = {one: self._from_above(one) for one in subjects}
        related = {one: self._from_related(one) for one in subjects if not inherited[one] and one not in listed}
        self._of = {one: fields for one, fields in (inherited | related).items() if fields}
        members: dict[str, set[str]] = {}
        for one, fields in self._of.items():
            for field in fields:
                members.setdefault(field, set()).add(one)
        self._members = {field: frozenset(ids) for field, ids in members.items()}

    def of(self, term_id: str) -> tuple[str, ...]:
        """The fields that a subject belongs to; empty for one that says nothing about a field."""
        return self._of.get(term_id, ())

    def subjects(self, field: str) -> frozenset[str]:
        """The ids of all subjects of a field; empty for a name that is no field's."""
        return self._members.get(field, frozenset())

    def _list(self, line: str) -> None:
        name, _, ids = line.partition(":")
        for one in ids.split():
            if one not in self._terms:
                raise VocabularyError(f'The field of work "{name}" names "{one}", and there is no term with that id.')
            before = self._known.get(one, ())
            self._known[one] = before if name in (_NO_FIELD, *before) else (*before, name)

    def _from_above(self, term_id: str) -> tuple[str, ...]:
        """The fields of the nearest terms that are listed, upwards along every path, starting with the term itself."""
        known = self._known.get(term_id)
        if known is None:
            above = (field for one in self._terms[term_id].parents for field in self._from_above(one))
            known = self._known[term_id] = tuple(dict.fromkeys(above))
        return known

    def _from_related(self, term_id: str) -> tuple[str, ...]:
        beside = self._hierarchy.siblings(term_id)
        return tuple(dict.fromkeys(field for one in beside for field in self._known.get(one, ())))
