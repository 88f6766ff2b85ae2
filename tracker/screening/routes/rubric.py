"""The rubric of an opening: read a version, edit the draft, publish it over everybody."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.queries import opening_for
from tracker.rubrics.commands import discard_draft, save_draft, start_draft
from tracker.rubrics.editing.form import PublishForm, criteria_in, draft_form, reasons_in, typed_otherwise
from tracker.rubrics.queries import draft_of
from tracker.screening import rubric_page
from tracker.screening.commands import publish_version
from tracker.screening.rubric_changes import change_structure, refuse_protected, require_publishable
from tracker.web.errors import DomainError
from tracker.web.wording.translation import gettext as _

blueprint = Blueprint("rubric_editor", __name__)
NO_DRAFT = "There is no draft. Start one from the published version."


@blueprint.get("/openings/<opening>/rubric")
@allow(Permission.SEE_OPENINGS)
def edit(opening: str) -> ResponseReturnValue:
    """The draft for those who may edit; the published version for everybody else."""
    actor, number = current_actor(), request.args.get("version", type=int)
    posting = opening_for(actor, opening)
    return render_template("rubrics/editor.html", **rubric_page.context(posting, actor, number=number))


@blueprint.post("/openings/<opening>/rubric")
@allow(Permission.EDIT_RUBRICS)
def save(opening: str) -> ResponseReturnValue:
    """Save the draft, and do what the pressed button adds to that."""
    actor, now = current_actor(), clock.now()
    posting = opening_for(actor, opening)
    draft = draft_of(posting.rubric)
    if draft is None:
        raise DomainError(NO_DRAFT)
    form = draft_form(draft.criteria, draft.edits)
    if form.is_behind(draft.edits):
        page = rubric_page.context(posting, actor, form=form, overtaken=typed_otherwise(form, draft.criteria))
        return render_template("rubrics/editor.html", **page), 409
    criteria, problems = criteria_in(form, draft.criteria)
    problems += refuse_protected(criteria)
    if problems or not form.validate():
        page = rubric_page.context(posting, actor, form=form, problems=problems)
        return render_template("rubrics/editor.html", **page), 422
    with transaction():
        save_draft(draft, criteria, reasons_in(form, draft.criteria), edits=int(form.edits.data), now=now)
        change_structure(draft, request.form.get("do", "save"))
    flash(_("Draft saved. Nobody is scored with it until it is published."))
    return redirect(url_for("rubric_editor.edit", opening=opening), 303)


@blueprint.post("/openings/<opening>/rubric/draft")
@allow(Permission.EDIT_RUBRICS)
def begin(opening: str) -> ResponseReturnValue:
    """Start a draft from the newest published version."""
    actor = current_actor()
    posting = opening_for(actor, opening)
    with transaction():
        start_draft(posting.rubric, actor=actor.public_id, now=clock.now())
    return redirect(url_for("rubric_editor.edit", opening=opening), 303)


@blueprint.post("/openings/<opening>/rubric/discard")
@allow(Permission.EDIT_RUBRICS)
def discard(opening: str) -> ResponseReturnValue:
    """Throw the draft away."""
    posting = opening_for(current_actor(), opening)
    draft = draft_of(posting.rubric)
    if draft is None:
        raise DomainError(NO_DRAFT)
    with transaction():
        discard_draft(draft)
    flash(_("Draft discarded. What is published stays as it is."))
    return redirect(url_for("rubric_editor.edit", opening=opening), 303)


@blueprint.post("/openings/<opening>/rubric/publish")
@allow(Permission.EDIT_RUBRICS)
def publish(opening: str) -> ResponseReturnValue:
    """Publish the saved draft; everybody is scored with it in the background."""
    actor, now = current_actor(), clock.now()
    posting = opening_for(actor, opening)
    draft = draft_of(posting.rubric)
    if draft is None:
        raise DomainError(NO_DRAFT)
    form = PublishForm()
    if form.is_behind(draft.edits):
        meanwhile = _("Someone else saved this draft since you opened it. It is shown here as it is now.")
        page = rubric_page.context(posting, actor, problems=[meanwhile], publish_form=form)
        return render_template("rubrics/editor.html", **page), 409
    problems = [sentence for _id, sentence in form.problems()] if not form.validate_on_submit() else []
    problems += require_publishable(draft)
    if problems:
        page = rubric_page.context(posting, actor, problems=problems, publish_form=form)
        return render_template("rubrics/editor.html", **page), 422
    with transaction():
        publish_version(draft, note=form.note.data, actor=actor.public_id, now=now)
    flash(_("Version %(number)s is published. The list switches once everybody has it.", number=draft.number))
    return redirect(url_for("review.ranked_list", opening=opening), 303)
