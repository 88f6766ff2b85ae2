"""A new opening, and the edit page of each."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor, may
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.commands import create_posting, duplicate_posting, save_posting
from tracker.postings.editing.form import PostingForm, TitleForm
from tracker.postings.editing.page import edit_page, read_page
from tracker.postings.editing.reading import content_in
from tracker.postings.editing.rearranging import rearranged
from tracker.postings.queries import opening_for
from tracker.postings.refusal import Refused
from tracker.postings.routes.blueprint import blueprint
from tracker.web.errors import Conflict
from tracker.web.wording.translation import gettext as _


@blueprint.route("/openings/new", methods=["GET", "POST"])
@allow(Permission.EDIT_POSTINGS)
def new() -> ResponseReturnValue:
    """Ask for the title, make the draft, go on to the edit page."""
    form = TitleForm()
    if not form.validate_on_submit():
        problems = form.problems()
        return render_template("postings/new.html", form=form, problems=problems), 422 if problems else 200
    with transaction():
        posting = create_posting(form.title.data, actor=current_actor().public_id, now=clock.now())
    flash(_("Draft made. Nobody but staff sees it until it is published."))
    return redirect(url_for("postings.edit", opening=posting.public_id), 303)


@blueprint.post("/openings/<opening>/posting/duplicate")
@allow(Permission.EDIT_POSTINGS)
def duplicate(opening: str) -> ResponseReturnValue:
    """Make a draft like this opening, go on to its edit page."""
    actor = current_actor()
    posting = opening_for(actor, opening)
    with transaction():
        copy = duplicate_posting(posting, actor=actor.public_id, now=clock.now())
    flash(_("Draft made, with the same words and criteria. Give it a title of its own."))
    return redirect(url_for("postings.edit", opening=copy.public_id), 303)


@blueprint.get("/openings/<opening>/posting")
@allow(Permission.SEE_OPENINGS)
def edit(opening: str) -> ResponseReturnValue:
    """The form for those who may edit; the same in words for everybody else."""
    actor = current_actor()
    posting = opening_for(actor, opening)
    if not may(actor, Permission.EDIT_POSTINGS):
        return render_template("postings/read.html", **read_page(posting))
    return render_template("postings/edit.html", **edit_page(posting, now=clock.now()))


@blueprint.post("/openings/<opening>/posting")
@allow(Permission.EDIT_POSTINGS)
def save(opening: str) -> ResponseReturnValue:
    """Save everything, or change the lists on the page. An error keeps everything typed."""
    actor, now = current_actor(), clock.now()
    posting = opening_for(actor, opening)
    form, do = PostingForm(), request.form.get("do", "save")
    if do != "save":
        form, focus = rearranged(form, do)
        return render_template("postings/edit.html", **edit_page(posting, now=now, form=form, focus=focus))
    if not form.validate():
        return render_template("postings/edit.html", **edit_page(posting, now=now, form=form)), 422
    try:
        with transaction():
            content, edits = content_in(form, posting), int(form.edits.data)
            save_posting(posting, content, edits=edits, actor=actor.public_id, now=now)
    except (Refused, Conflict) as error:
        problems = error.problems if isinstance(error, Refused) else [("main", str(error))]
        page = edit_page(posting, now=now, form=form, problems=problems)
        return render_template("postings/edit.html", **page), error.status
    flash(_("Saved."))
    return redirect(url_for("postings.edit", opening=opening), 303)
