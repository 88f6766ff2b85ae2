"""What was found for one person: each criterion with its words, the résumé, and what the file hides."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.applications.models import ApplicationFile
from tracker.documents import Document
from tracker.review import paper
from tracker.review.queries.application import Scored
from tracker.scoring import Status
from tracker.screening.hidden import worth_showing
from tracker.screening.models import Reading, ReadingStatus
from tracker.web.wording.translation import gettext as _


def criteria(scored: Scored | None) -> list[dict[str, Any]]:
    if scored is None or scored.assessment is None:
        return []
    pairs = zip(scored.rubric.criteria, scored.assessment.findings, strict=True)
    return [
        {
            "key": criterion.key,
            "number": number,
            "label": criterion.label,
            "importance": criterion.importance,
            "status": finding.status,
            "level": finding.level,
            "earned": criterion.weight * finding.level / 100,
            "of": criterion.weight,
            "quotes": [evidence.quote for evidence in finding.evidence],
            "sentence": finding.sentence,
            "question": finding.question,
        }
        for number, (criterion, finding) in enumerate(pairs, 1)
    ]


def counted(scored: Scored | None) -> str:
    if scored is None or scored.assessment is None:
        return ""
    statuses = [finding.status for finding in scored.assessment.findings]
    words = (
        (Status.MET, _("met")),
        (Status.PARTLY, _("partly")),
        (Status.NOT_MET, _("not met")),
        (Status.NO_EVIDENCE, _("no evidence")),
    )
    return " · ".join(f"{statuses.count(status)} {word}" for status, word in words if status in statuses)


def resume(
    file: ApplicationFile | None, reading: Reading | None, document: Document | None, scored: Scored | None
) -> dict[str, Any]:
    marks = paper.marks_of(scored.assessment if scored else None)
    problem = ""
    if file is None:
        problem = _("No résumé was sent. The answers stand in its place.")
    elif reading is not None and reading.status is ReadingStatus.UNREADABLE:
        problem = reading.sentence
    elif reading is None:
        problem = _("This file waits to be read. Load the page again in a moment.")
    return {
        "name": file.name if file else "",
        "download": url_for("review.download", file=file.public_id) if file else None,
        "pages": paper.pages(file, document, marks) if file and document else [],
        "text": paper.marked_text(document, marks) if document else "",
        "problem": problem,
    }


def hidden(document: Document | None) -> list[dict[str, Any]]:
    found = []
    for span in worth_showing(document) if document else ():
        where = _("on page %(page)s", page=span.box.page + 1) if span.box else _("in the file")
        found.append(
            {"where": where, "words": span.text, "count": len(span.text.split()), "href": None, "reason": span.reason}
        )
    return found
