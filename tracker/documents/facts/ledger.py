"""How long something was used: the union of the dated positions that use it."""

from __future__ import annotations

from tracker.documents.facts.periods import union_months
from tracker.documents.types import Resume, Span, Use


def months_using(resume: Resume, term_ids: frozenset[str]) -> tuple[int, tuple[Span, ...]]:
    """Months in which any of the terms was used, overlaps once, and the spans of the dates that earned them.

    Counts dated positions with a USED mention of a term, projects and volunteering included; (0, ()) when none.
    """
    places = {
        mention.position
        for mention in resume.mentions
        if mention.term in term_ids and mention.use is Use.USED and mention.position is not None
    }
    dated = [position for index, position in enumerate(resume.positions) if index in places and position.months]
    months = union_months(position.months for position in dated if position.months)
    return months, tuple(position.dates for position in dated if position.dates)
