"""Loading the catalogue that ships: each posting once, published, with its rubric as version 1."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from tracker import audit
from tracker.foundation.database import db
from tracker.postings import catalogue
from tracker.postings.closing import last_minute_of, today
from tracker.postings.commands.stages import standard_stages
from tracker.postings.lifecycle import EmploymentType, JobLevel, PostingStatus, QuestionKind, Remote
from tracker.postings.models import Place, Posting, Question
from tracker.rubrics.commands import create_published_rubric
from tracker.scoring import Rubric

ACTOR = "system"


def load_catalogue(*, now: datetime) -> int:
    """Publish every catalogue posting that was never loaded; the number published.

    One that was loaded before is left alone, whatever was done to it since.
    """
    known = set(db.session().scalars(select(Posting.catalogue_key).where(Posting.catalogue_key.is_not(None))))
    fresh = [shipped for shipped in catalogue.load() if shipped.slug not in known]
    names = {document.id: document.name for document in catalogue.documents()}
    for shipped in fresh:
        _publish(shipped, names, now=now)
    return len(fresh)


def _publish(shipped: catalogue.CataloguePosting, names: dict[str, str], *, now: datetime) -> None:
    content = _with_names(shipped.rubric, names)
    rubric = create_published_rubric(shipped.title, content, note="From the catalogue.", actor=ACTOR, now=now)
    posting = Posting(
        slug=shipped.slug,
        status=PostingStatus.OPEN,
        title=shipped.title,
        team=shipped.team,
        level=JobLevel(shipped.level),
        employment_type=EmploymentType(shipped.employment_type),
        remote=Remote(shipped.remote),
        remote_note=shipped.remote_note,
        summary=shipped.summary,
        about=shipped.about,
        adjustments=shipped.adjustments,
        answer_within_days=shipped.answer_within_days,
        catalogue_key=shipped.slug,
        rubric=rubric,
        created_at=now,
        saved_at=now,
        opened_at=now,
        closes_at=last_minute_of(today(now) + timedelta(days=shipped.closes_after_days)),
        stages=standard_stages(),
        **_lists(shipped, names),
    )
    db.session().add(posting)
    db.session().flush()
    audit.record("posting.open", object_kind="posting", object_id=posting.public_id, actor=ACTOR, at=now)


def _lists(shipped: catalogue.CataloguePosting, names: dict[str, str]) -> dict[str, Any]:
    return {
        "places": [
            Place(position=n, city=place.city, region=place.region, country=place.country)
            for n, place in enumerate(shipped.locations)
        ],
        "salaries": [_with_source(asdict(pay), names) for pay in shipped.salaries],
        "responsibilities": [_with_source(asdict(item), names) for item in shipped.responsibilities],
        "requirements": [
            {**_with_source(asdict(item), names), "importance": item.importance.value} for item in shipped.requirements
        ],
        "process": [asdict(step) for step in shipped.process],
        "benefits": [_with_source(asdict(item), names) for item in shipped.benefits],
        "questions": [
            Question(
                position=n,
                key=question.key,
                label=question.label,
                hint=question.hint,
                kind=QuestionKind(question.kind),
                required=question.required,
                choices=list(question.choices),
                knock_out=_knock_out(question),
            )
            for n, question in enumerate(shipped.questions)
        ],
    }


def _with_names(rubric: Rubric, names: dict[str, str]) -> Rubric:
    """The rubric with each source under its document's name."""
    return Rubric(
        tuple(
            replace(one, source=replace(one.source, document=names.get(one.source.document, one.source.document)))
            if one.source
            else one
            for one in rubric.criteria
        )
    )


def _with_source(plain: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """The source as two plain fields: the document's name and its section."""
    source = plain.pop("source")
    return {**plain, "document": names.get(source["document"], source["document"]), "section": source["section"]}


def _knock_out(question: catalogue.Question) -> dict[str, Any] | None:
    rule = question.knock_out
    return None if rule is None else {"accept": list(rule.accept), "says": rule.says}
