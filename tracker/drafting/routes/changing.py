"""What is typed on the draft screen: fields of the posting, the content of a criterion, new ones."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.drafting.commands import (
    ChangedMeanwhile,
    add_criterion,
    add_field,
    place_words,
    save_criterion,
    save_fields,
    use_words,
)
from tracker.drafting.commands.decide import decide
from tracker.drafting.criteria import as_seen, row_in
from tracker.drafting.forms import BLANK_PAY, fields_in, in_question, seen_in
from tracker.drafting.lifecycle import SEVERAL, Part
from tracker.drafting.pages.fields import changed_meanwhile
from tracker.drafting.pages.screen import draft_page
from tracker.drafting.queries import ad_at, item_at
from tracker.drafting.routes.acts import acted, toast
from tracker.drafting.routes.blueprint import blueprint
from tracker.drafting.wording import done, name_of
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.rubrics.editing.blank import BLANK
from tracker.rubrics.editing.form import criteria_in, draft_form, reasons_in
from tracker.web.errors import DomainError
from tracker.web.forms import one_line, strip
from tracker.web.typed import number_in
from tracker.web.wording.translation import gettext as _

if TYPE_CHECKING:
    from tracker.drafting.models import JobAd
    from tracker.rubrics.editing.form import DraftForm

LONGEST_LABEL = 200


@blueprint.post("/drafts/<ad>/fields")
@allow(Permission.EDIT_POSTINGS)
def fields(ad: str) -> ResponseReturnValue:
    """Save the fields as typed, then do what the pressed button adds to that.

    An error, or somebody else's change to the same field, keeps everything typed.
    """
    typed, problems = fields_in(ad_at(ad), request.form)
    seen, do = seen_in(request.form), request.form.get("do", "save")
    contested: list[int] = []

    def change(found: JobAd, actor: str, now: datetime) -> tuple[str, str]:
        contested.extend(save_fields(found, typed, seen=seen, actor=actor, now=now))
        return _then(found, do, actor, now)

    answer = acted(ad, change)
    if not problems and not contested:
        return answer
    found = ad_at(ad)
    again = in_question(request.form, [name for name, _sentence in problems], contested)
    problems += [(f"f{number}", changed_meanwhile(item_at(found, number))) for number in contested]
    page = draft_page(found, current_actor(), problems=problems, typed=again)
    return render_template("drafting/draft.html", **page), 409 if contested else 422


@blueprint.post("/drafts/<ad>/items/<int:number>/edit")
@allow(Permission.EDIT_POSTINGS)
def edit(ad: str, number: int) -> ResponseReturnValue:
    """Save what one criterion asks for. An error, or somebody else's change, keeps everything typed."""
    found, actor = ad_at(ad), current_actor()
    item = item_at(found, number)
    if item.part is not Part.CRITERION:
        raise DomainError(_("Only a criterion can be edited here."))
    rows = [row_in(item)]
    form = draft_form(rows, as_seen(item))
    criteria, problems = criteria_in(form, rows)
    if problems or not form.validate():
        sentences = [(f"i{number}", sentence) for sentence in problems] + form.problems()
        page = draft_page(found, actor, edit=number, form=form, problems=sentences)
        return render_template("drafting/draft.html", **page), 422
    reason, seen = reasons_in(form, rows)[rows[0].key], int(form.edits.data)
    try:
        with transaction():
            save_criterion(found, item, criteria[0], reason, seen=seen, actor=actor.public_id, now=clock.now())
    except ChangedMeanwhile as changed:
        return _typed_over(ad, number, form, changed), changed.status
    flash(toast(found, done(item, "edit")))  # type: ignore[arg-type]
    return redirect(url_for("drafting.draft", ad=ad, _anchor=f"i{number}"), 303)


def _typed_over(ad: str, number: int, form: DraftForm, changed: ChangedMeanwhile) -> str:
    """The draft as it is now with the edit as it was typed: saved from here, it takes the place of the other."""
    found = ad_at(ad)
    form.edits.data = str(as_seen(item_at(found, number)))
    page = draft_page(found, current_actor(), edit=number, form=form, problems=[(f"i{number}", str(changed))])
    return render_template("drafting/draft.html", **page)


@blueprint.post("/drafts/<ad>/add")
@allow(Permission.EDIT_POSTINGS)
def add(ad: str) -> ResponseReturnValue:
    """A criterion by hand, or of words that were not understood; then its edit."""
    kind = request.form.get("kind", "")
    label = str(one_line(strip(request.form.get("label", ""))))[:LONGEST_LABEL]
    of = request.form.get("of", type=int)
    made: list[int] = []

    def change(found: JobAd, actor: str, now: datetime) -> tuple[str, str]:
        if kind not in BLANK:
            raise DomainError(_("Choose what kind of criterion it is."))
        made.append(_added(found, kind, label, of=of, actor=actor, now=now))
        return _("Added: %(label)s.", label=name_of(item_at(found, made[0]))), f"i{made[0]}"

    answer = acted(ad, change)
    return redirect(url_for("drafting.draft", ad=ad, edit=made[0], _anchor=f"i{made[0]}"), 303) if made else answer


def _added(found: JobAd, kind: str, label: str, *, of: int | None, actor: str, now: datetime) -> int:
    if of is not None:
        item = item_at(found, of)
        params = BLANK[kind] | ({"statement": str(item.content.get("value", ""))[:500]} if kind == "ability" else {})
        return place_words(found, item, kind, params, actor=actor, now=now)
    if not label:
        raise DomainError(_("Name the criterion."))
    params = BLANK[kind] | ({"statement": label} if kind == "ability" else {})
    return add_criterion(found, kind, label, params, actor=actor, now=now)


def _then(found: JobAd, do: str, actor: str, now: datetime) -> tuple[str, str]:
    """add:PART, words:PART, own:PART, drop:NUMBER or reopen:NUMBER; save does nothing more."""
    verb, _colon, what = do.partition(":")
    number = number_in(what)
    if verb in ("drop", "reopen") and number is not None:
        item = item_at(found, number)
        decide(found, item, verb, actor=actor, now=now)
        return done(item, verb), f"f{number}"
    if verb in ("add", "words", "own") and what in {part.value for part in SEVERAL}:
        part = Part(what)
        if verb == "add":
            content = BLANK_PAY if part is Part.PAY else {"value": ""}
            return "", f"f{add_field(found, part, content, actor=actor, now=now)}"
        use_words(found, part, own=verb == "own", actor=actor, now=now)
        return (_("Our words again.") if verb == "own" else _("The document's words are kept.")), f"p-{what}"
    if do != "save":
        raise DomainError(_("There is no such button. Load the page again."))
    return _("Saved."), "posting"
