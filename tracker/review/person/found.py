"""What was found for one person: each criterion with its words, the résumé, and what the file hides."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.documents import Document
from tracker.foundation.jobs import Job
from tracker.review import paper
from tracker.review.queries.application import Scored, Sent
from tracker.scoring import Criterion, Status, level_reached
from tracker.screening.hidden import worth_showing
from tracker.screening.models import ReadingStatus
from tracker.screening.remarks import flag_sentence, sentence
from tracker.web.wording.for_staff import for_staff
from tracker.web.wording.translation import gettext as _


def criteria(scored: Scored | None) -> list[dict[str, Any]]:
    """Each criterion with what was found, as ``review/review.html`` takes them; none while there is no score."""
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
            "reached": _reached(criterion, finding.level),
            "sentence": for_staff(finding.sentence),
            "question": finding.question,
        }
        for number, (criterion, finding) in enumerate(pairs, 1)
    ]


def _reached(criterion: Criterion, level: int) -> str:
    """What the rubric says of the level; empty when it says nothing, or nothing was reached."""
    reached = level_reached(criterion, level)
    return reached.sentence if reached is not None and level else ""


def counted(scored: Scored | None) -> str:
    """ "4 met · 1 no evidence"; empty while there is no score."""
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


def resume(sent: Sent, scored: Scored | None) -> dict[str, Any]:
    """The résumé as ``review/_paper.html`` takes it; ``problem`` says why there is nothing to look at."""
    marks = paper.marks_of(scored.assessment if scored else None)
    file, document = sent.file, sent.document
    return {
        "name": file.name if file else "",
        "download": url_for("review.download", file=file.public_id) if file else None,
        "pages": paper.pages(file, document, marks) if file and document else [],
        "text": paper.marked_text(document, marks) if document else "",
        "problem": _problem(sent),
    }


def _problem(sent: Sent) -> str:
    if sent.file is None:
        return _("No résumé was sent. The answers stand in its place.")
    if sent.reading is not None and sent.reading.status is ReadingStatus.UNREADABLE:
        return sent.reading.sentence
    if sent.failure is not None and sent.failure.work is Job.READ:
        return sent.failure.sentence
    return "" if sent.reading else _("This file waits to be read. Load the page again in a moment.")


def remarks(document: Document | None, scored: Scored | None) -> list[str]:
    """What the reader remarked: oddities that a person looks at before believing the total."""
    said = [sentence(remark) for remark in (scored.row.remarks if scored else ())]
    return said + [words for flag in (document.flags if document else ()) if (words := flag_sentence(flag))]


def hidden(document: Document | None) -> list[dict[str, Any]]:
    """Each piece of text that a reader cannot see, with its exact words."""
    found = []
    for span in worth_showing(document) if document else ():
        where = _("on page %(page)s", page=span.box.page + 1) if span.box else _("in the file")
        found.append({"where": where, "words": span.text, "count": len(span.text.split())})
    return found
