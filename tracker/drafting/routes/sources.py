"""Where an opening's requirements come from, and its document brought again."""

from __future__ import annotations

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor, may
from tracker.drafting.arriving import brought_by
from tracker.drafting.commands import bring_document, leave_change, take_change
from tracker.drafting.forms import ImportForm
from tracker.drafting.lifecycle import Part
from tracker.drafting.pages.sources import sources_page
from tracker.drafting.queries import ad_at, item_at
from tracker.drafting.routes.blueprint import blueprint
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.queries import opening_for
from tracker.web.errors import DomainError
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _


@blueprint.get("/openings/<opening>/sources")
@allow(Permission.SEE_OPENINGS)
def sources(opening: str) -> ResponseReturnValue:
    """Each requirement with its document, the words, who accepted it and when."""
    actor = current_actor()
    page = sources_page(opening_for(actor, opening), actor, document=request.args.get("document", ""))
    return render_template("drafting/sources.html", **page)


@blueprint.post("/openings/<opening>/sources")
@allow(Permission.EDIT_POSTINGS)
def bring_again(opening: str) -> ResponseReturnValue:
    """Take a changed document, to compare it with the one before."""
    actor = current_actor()
    posting = opening_for(actor, opening)
    form = ImportForm()
    brought = brought_by(form, settings())
    if brought is None:
        return render_template("drafting/sources.html", **sources_page(posting, actor, form=form)), 422
    with transaction():
        ad = bring_document(brought, posting=posting, actor=actor.public_id, now=clock.now())
    return redirect(url_for("drafting.draft", ad=ad.public_id), 303)


@blueprint.post("/drafts/<ad>/changes/<int:number>")
@allow(Permission.EDIT_POSTINGS)
def change(ad: str, number: int) -> ResponseReturnValue:
    """Take one change of the document, or leave it."""
    found, actor = ad_at(ad), current_actor()
    item = item_at(found, number)
    if item.part is not Part.CHANGE or found.posting is None:
        raise DomainError(_("There is no such change. Load the page again."))
    take = request.form.get("do") == "take"
    if take and item.content["part"] == Part.CRITERION.value and not may(actor, Permission.EDIT_RUBRICS):
        abort(403)
    with transaction():
        (take_change if take else leave_change)(found, item, actor=actor.public_id, now=clock.now())
    flash(_taken(item.content["part"]) if take else _("Left as it is."))
    return redirect(url_for("drafting.draft", ad=ad, _anchor=f"i{number}"), 303)


def _taken(part: str) -> str:
    if part == Part.CRITERION.value:
        return _("Taken into the rubric's draft. Nobody is scored with it until it is published.")
    return _("Taken into the posting.")
