"""A Resume as canonical JSON bytes and back. Every fact is a row of values in the order of its type's fields."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from tracker.documents.types import (
    Certification,
    ClaimedYears,
    DegreeLevel,
    Education,
    LanguageSkill,
    Mention,
    Month,
    Position,
    Resume,
    Span,
    Use,
)


def facts_to_json(resume: Resume) -> bytes:
    """Compact, key-sorted UTF-8: equal facts give equal bytes."""
    value = {
        "text": resume.text,
        "today": resume.today.isoformat(),
        "sections": [[name, *_ends(span)] for name, span in resume.sections],
        "positions": [_position(one) for one in resume.positions],
        "education": [_education(one) for one in resume.education],
        "certifications": [[*_ends(one.span), one.term, one.year] for one in resume.certifications],
        "mentions": [
            [one.term, one.span.start, one.span.end, one.section, one.use.value, one.position]
            for one in resume.mentions
        ],
        "languages": [[one.term, *_ends(one.span), one.level] for one in resume.languages],
        "claims": [[*_ends(one.span), one.years, one.terms] for one in resume.claims],
        "links": [_ends(span) for span in resume.links],
        "total_months": resume.total_months,
        "vocabulary_version": resume.vocabulary_version,
        "notes": resume.notes,
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")


def facts_from_json(data: bytes) -> Resume:
    """The Resume that ``facts_to_json`` was given."""
    value = json.loads(data)
    return Resume(
        text=value["text"],
        today=date.fromisoformat(value["today"]),
        sections=tuple((name, Span(start, end)) for name, start, end in value["sections"]),
        positions=tuple(map(_position_from, value["positions"])),
        education=tuple(map(_education_from, value["education"])),
        certifications=tuple(Certification(Span(a, b), term, year) for a, b, term, year in value["certifications"]),
        mentions=tuple(
            Mention(term, Span(a, b), section, Use(use), position)
            for term, a, b, section, use, position in value["mentions"]
        ),
        languages=tuple(LanguageSkill(term, Span(a, b), level) for term, a, b, level in value["languages"]),
        claims=tuple(ClaimedYears(Span(a, b), years, tuple(terms)) for a, b, years, terms in value["claims"]),
        links=tuple(Span(*ends) for ends in value["links"]),
        total_months=value["total_months"],
        vocabulary_version=value["vocabulary_version"],
        notes=tuple(value["notes"]),
    )


def _position(one: Position) -> list[Any]:
    return [
        _ends(one.span),
        one.kind,
        _maybe(one.title),
        _maybe(one.organisation),
        _maybe(one.dates),
        _month(one.start),
        _month(one.end),
        one.current,
        one.months,
        one.title_terms,
        [_ends(span) for span in one.bullets],
        one.confidence,
    ]


def _position_from(row: list[Any]) -> Position:
    span, kind, title, organisation, dates, start, end, current, months, terms, bullets, confidence = row
    return Position(
        span=Span(*span),
        kind=kind,
        title=_span(title),
        organisation=_span(organisation),
        dates=_span(dates),
        start=Month(*start) if start else None,
        end=Month(*end) if end else None,
        current=current,
        months=(months[0], months[1]) if months else None,
        title_terms=tuple(terms),
        bullets=tuple(Span(*ends) for ends in bullets),
        confidence=confidence,
    )


def _education(one: Education) -> list[Any]:
    spans = (_ends(one.span), _maybe(one.field_span), _maybe(one.institution))
    return [*spans, one.level, one.fields, one.year, one.in_progress, one.confidence]


def _education_from(row: list[Any]) -> Education:
    span, field_span, institution, level, fields, year, in_progress, confidence = row
    return Education(
        span=Span(*span),
        level=None if level is None else DegreeLevel(level),
        fields=tuple(fields),
        field_span=_span(field_span),
        institution=_span(institution),
        year=year,
        in_progress=in_progress,
        confidence=confidence,
    )


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def _maybe(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _span(ends: list[int] | None) -> Span | None:
    return None if ends is None else Span(*ends)


def _month(month: Month | None) -> list[int | None] | None:
    return None if month is None else [month.year, month.month]
