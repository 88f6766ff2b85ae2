"""What the candidate's pages show, gathered for their templates."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from flask import url_for

from tracker.applications import links, notices
from tracker.applications.commands.receipt import reference
from tracker.applications.forms import LIMITS, PREFIX, ApplyForm
from tracker.applications.models import Application
from tracker.applications.queries import told_stage
from tracker.applications.uploads import Upload
from tracker.foundation import clock
from tracker.postings.lifecycle import ENDED, StageKind
from tracker.postings.models import Posting, Stage
from tracker.postings.queries import is_open
from tracker.web.errors import NotFound
from tracker.web.filters import day
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _

POOL_TIME = timedelta(days=365)
SHOWN_HEADINGS = ("What we use it for", "How software reads your résumé", "Who sees it", "How long we keep it")
HEADLINES = {
    StageKind.APPLIED: "We have your application. A person reads it next.",
    StageKind.ACTIVE: "Your application is at this step: %(stage)s",
    StageKind.OFFER: "We would like to make you an offer. We write to you about it.",
    StageKind.HIRED: "You are hired. Welcome.",
    StageKind.REJECTED: "We decided not to go on with your application. Our e-mail to you says why.",
    StageKind.WITHDRAWN: "You withdrew your application.",
}


def form_page(
    posting: Posting,
    form: ApplyForm,
    *,
    kept: Upload | None = None,
    sent_before: datetime | None = None,
    not_kept: bool = False,
) -> dict[str, Any]:
    """The context of ``applications/apply.html``."""
    return {
        "posting": posting,
        "form": form,
        "questions": [
            {
                "field": form[PREFIX + question.key],
                "hint": question.hint,
                "limit": LIMITS.get(question.kind),
                "knock_out": question.knock_out,
            }
            for question in posting.questions
        ],
        "kept": {"name": kept.name, "size": kept.size} if kept else None,
        "notice": _short_notice(),
        "pool_until": (clock.now() + POOL_TIME).date(),
        "most": settings().upload_limit,
        "problems": form.problems(),
        "sent_before": sent_before,
        "not_kept": not_kept,
    }


def receipt_page(application: Application, link: str) -> dict[str, Any]:
    """The context of ``applications/receipt.html``."""
    return {
        "posting": application.posting,
        "candidate": application.candidate,
        "application": application,
        "reference": reference(application),
        "link": link,
    }


def status_page(application: Application, token: str) -> dict[str, Any]:
    """The context of ``applications/status.html``."""
    stage, posting = told_stage(application), application.posting
    ended = stage.kind in ENDED
    return {
        "posting": {"title": posting.title, "slug": posting.slug, "is_open": is_open(posting, now=clock.now())},
        "application": application,
        "reference": reference(application),
        "headline": _(HEADLINES[stage.kind], stage=stage.name),
        "decided": ended,
        "steps": _steps(application, stage),
        "sent": _sent(application),
        "withdraw": None if ended else url_for("applications.withdraw", token=token),
        "works_until": links.expires_at(application.submitted_at),
    }


def _sent(application: Application) -> list[tuple[str, str]]:
    """(what, in their words) in the order of the form, choices included."""
    person = application.candidate
    files = [(_("Résumé"), file.name) for file in application.files]
    about = [
        (_("Full name"), person.name),
        (_("E-mail"), person.email),
        (_("Phone"), person.phone),
        (_("Links"), "\n".join(person.links)),
    ]
    answers = [(answer.question_label, answer.shown) for answer in application.answers]
    reading = (
        _("By people alone, without a score")
        if application.no_scoring
        else _("By people. Software marks lines for them, where it can read the file.")
    )
    return [*files, *((label, said) for label, said in about if said), *answers, (_("How we read it"), reading)]


def notice_text(version: str) -> notices.Notice:
    """A stored text, with the organisation filled in. NotFound for a version that never was."""
    config = settings()
    try:
        return notices.load(version, organisation=config.organisation, contact=config.contact_email)
    except KeyError:
        raise NotFound("There is no such text.") from None


def _short_notice() -> dict[str, Any]:
    """The first paragraph of what matters most; the whole text is a link away."""
    notice = notice_text(notices.DATA_NOTICE)
    paragraphs = [notice.paragraph(heading) for heading in SHOWN_HEADINGS]
    link = url_for("applications.notice", version=notice.version)
    return {"version": notice.version, "paragraphs": [text for text in paragraphs if text], "link": link}


def _steps(application: Application, now: Stage) -> list[dict[str, str]]:
    """The steps on the way, as far as they are a way: an end stands last, and only when it is reached."""
    done = {"title": _("You applied"), "note": day(application.submitted_at), "state": "done"}
    if now.kind in ENDED:
        return [done, {"title": now.name, "note": "", "state": "now"}]
    later = [stage for stage in application.posting.stages if stage.kind in (StageKind.ACTIVE, StageKind.OFFER)]
    steps = [{"title": stage.name, "note": "", "state": _state(stage.position, now.position)} for stage in later]
    if now.kind is StageKind.APPLIED:
        until = _("Answer by %(day)s", day=day(application.answer_by)) if application.answer_by else ""
        steps.insert(0, {"title": _("We read your application"), "note": until, "state": "now"})
    return [done, *steps]


def _state(position: int, now: int) -> str:
    if position == now:
        return "now"
    return "done" if position < now else "open"
