"""The organisation's own words: add, change, remove, and put in use, which makes every score again."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.screening import terms_page
from tracker.screening.commands import rescore_with_new_scorer
from tracker.terminology import commands
from tracker.terminology.forms import ListForm, TermForm
from tracker.terminology.naming import NotThisTerm
from tracker.web.errors import Conflict, DomainError
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

blueprint = Blueprint("terms", __name__)


@blueprint.get("/terms")
@allow(Permission.EDIT_RUBRICS)
def terms() -> ResponseReturnValue:
    """The list in use or the draft of the next, and the form for one term."""
    chosen = request.args.get("change", "")
    return render_template("terms/terms.html", **terms_page.context(terms_page.form_for(chosen), chosen))


@blueprint.post("/terms")
@allow(Permission.EDIT_RUBRICS)
def save() -> ResponseReturnValue:
    """Add a term, or change the one that ``change`` names. What was typed stays when it cannot be."""
    form, chosen = TermForm(), request.args.get("change", "")
    if form.validate_on_submit():
        try:
            with transaction():
                commands.save_term(form.typed(), edits=_edits(form), instead_of=chosen, **_by_whom())
            flash(_("“%(name)s” is in the draft.", name=form.label.data))
            return redirect(url_for("terms.terms"), 303)
        except Conflict:
            raise
        except DomainError as refused:
            form[refused.field if isinstance(refused, NotThisTerm) else "label"].errors = [str(refused)]
    return render_template("terms/terms.html", **terms_page.context(form, chosen)), 422


@blueprint.post("/terms/remove/<term>")
@allow(Permission.EDIT_RUBRICS)
def remove(term: str) -> ResponseReturnValue:
    """Take a term out of the draft."""
    with transaction():
        commands.remove_term(term, edits=_edits(_checked()), **_by_whom())
    flash(_("The term is out of the draft."))
    return redirect(url_for("terms.terms"), 303)


@blueprint.post("/terms/publish")
@allow(Permission.EDIT_RUBRICS)
def publish() -> ResponseReturnValue:
    """Put the draft in use. Every list stays as it is until all of it has the new scores."""
    with transaction():
        commands.publish_terms(edits=_edits(_checked()), **_by_whom())
        count = rescore_with_new_scorer(now=clock.now())
    flash(ngettext("In use. %(num)s opening is scored again", "In use. %(num)s openings are scored again", count))
    return redirect(url_for("terms.terms"), 303)


@blueprint.post("/terms/drop")
@allow(Permission.EDIT_RUBRICS)
def drop() -> ResponseReturnValue:
    """Throw the draft away."""
    with transaction():
        commands.drop_draft(edits=_edits(_checked()), **_by_whom())
    flash(_("The draft is gone. The words in use stay."))
    return redirect(url_for("terms.terms"), 303)


def _checked() -> ListForm:
    form = ListForm()
    if not form.validate_on_submit():
        raise Conflict("Load the page again.")
    return form


def _edits(form: TermForm | ListForm) -> int:
    return int(form.edits.data or 0)


def _by_whom() -> terms_page.ByWhom:
    return {"actor": current_actor().public_id, "now": clock.now()}
