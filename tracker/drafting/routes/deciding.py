"""The buttons of a drafted item, and those over all of them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from flask import request
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow
from tracker.drafting.commands import accept_rest, decide, leave_rest, merge_criteria, undo_last
from tracker.drafting.queries import item_at
from tracker.drafting.routes.acts import acted
from tracker.drafting.routes.blueprint import blueprint
from tracker.drafting.wording import done
from tracker.web.typed import number_in
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

if TYPE_CHECKING:
    from tracker.drafting.models import JobAd


@blueprint.post("/drafts/<ad>/items/<int:number>")
@allow(Permission.EDIT_POSTINGS)
def act(ad: str, number: int) -> ResponseReturnValue:
    """Accept, drop, take back, must or plus, heavier or lighter, up or down."""
    do = request.form.get("do", "")

    def change(found: JobAd, actor: str, now: datetime) -> tuple[str, str]:
        item = item_at(found, number)
        decide(found, item, do, actor=actor, now=now)
        return done(item, do), f"i{number}"

    return acted(ad, change)


@blueprint.post("/drafts/<ad>/rest")
@allow(Permission.EDIT_POSTINGS)
def rest(ad: str) -> ResponseReturnValue:
    """Accept every criterion that is not decided; or leave out what was not understood."""

    def change(found: JobAd, actor: str, now: datetime) -> tuple[str, str]:
        if request.form.get("do") == "leave":
            count = leave_rest(found, actor=actor, now=now)
            return ngettext("%(num)s sentence left out.", "%(num)s sentences left out.", count), "unplaced"
        count = accept_rest(found, actor=actor, now=now)
        return ngettext("%(num)s criterion accepted.", "%(num)s criteria accepted.", count), "criteria"

    return acted(ad, change)


@blueprint.post("/drafts/<ad>/merge")
@allow(Permission.EDIT_POSTINGS)
def merge(ad: str) -> ResponseReturnValue:
    """Make one criterion of those that are ticked."""
    numbers = [number for one in request.form.getlist("items") if (number := number_in(one)) is not None]

    def change(found: JobAd, actor: str, now: datetime) -> tuple[str, str]:
        number = merge_criteria(found, numbers, request.form.get("do", ""), actor=actor, now=now)
        return _("Merged into “%(label)s”.", label=item_at(found, number).content["label"]), f"i{number}"

    return acted(ad, change)


@blueprint.post("/drafts/<ad>/undo")
@allow(Permission.EDIT_POSTINGS)
def undo(ad: str) -> ResponseReturnValue:
    """Take the last act back, when it is the one that the page showed."""

    def change(found: JobAd, actor: str, now: datetime) -> tuple[str, str]:
        undo_last(found, seen=number_in(request.form.get("seen", "")), actor=actor, now=now)
        return _("Undone."), "criteria"

    return acted(ad, change)
