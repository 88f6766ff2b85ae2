"""What every act on a draft has in common: the transaction, the sentence about it, the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.access import current_actor
from tracker.drafting.commands.acting import last_act
from tracker.drafting.pages.screen import draft_page
from tracker.drafting.queries import ad_at
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.refusal import Refused
from tracker.web.errors import Conflict, DomainError

if TYPE_CHECKING:
    from tracker.drafting.models import JobAd

Act = Callable[["JobAd", str, datetime], tuple[str, str]]  # (document, actor, now) -> (what was done, where to go on)


def acted(public_id: str, act: Act) -> ResponseReturnValue:
    """Do ``act``, which holds the draft, and show it again.

    A refusal shows it with its sentence; a conflict is a page of its own.
    """
    ad = ad_at(public_id)
    actor = current_actor()
    try:
        with transaction():
            said, anchor = act(ad, actor.public_id, clock.now())
    except Conflict:
        raise
    except DomainError as error:
        problems = error.problems if isinstance(error, Refused) else [("criteria", str(error))]
        page = draft_page(ad_at(public_id), actor, problems=problems)
        return render_template("drafting/draft.html", **page), error.status
    if said:
        flash(toast(ad, said))  # type: ignore[arg-type]
    return redirect(url_for("drafting.draft", ad=public_id, _anchor=anchor), 303)


def toast(ad: JobAd, said: str) -> str | dict[str, object]:
    """What was done, with the way back where there is one."""
    if not ad.undo.get("items"):
        return said
    return {"text": said, "undo": url_for("drafting.undo", ad=ad.public_id), "fields": {"seen": last_act(ad)}}
