"""Bringing a document, watching it being read, and what to do when it is not one job ad."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.drafting.arriving import brought_by, halves
from tracker.drafting.commands import bring_document, discard_document, read_again, split_document
from tracker.drafting.forms import ImportForm
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.pages.documents import documents_page, split_at
from tracker.drafting.pages.screen import draft_page
from tracker.drafting.queries import ad_at
from tracker.drafting.routes.blueprint import blueprint
from tracker.foundation import clock, files
from tracker.foundation.database import transaction
from tracker.web.errors import DomainError
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _


@blueprint.route("/drafts", methods=["GET", "POST"])
@allow(Permission.EDIT_POSTINGS)
def documents() -> ResponseReturnValue:
    """Take a document, and show those that are not decided yet. An error keeps what was pasted."""
    form = ImportForm()
    brought = brought_by(form, settings()) if form.is_submitted() else None
    if brought is None:
        page = documents_page(form)
        return render_template("drafting/documents.html", **page), 422 if page["problems"] else 200
    with transaction():
        ad = bring_document(brought, actor=current_actor().public_id, now=clock.now())
    return redirect(url_for("drafting.draft", ad=ad.public_id), 303)


@blueprint.get("/drafts/<ad>")
@allow(Permission.EDIT_POSTINGS)
def draft(ad: str) -> ResponseReturnValue:
    """The document beside its draft; while it is read, and when it cannot be, that."""
    found = ad_at(ad)
    if found.posting is not None and found.status is AdStatus.USED:
        return redirect(url_for("drafting.sources", opening=found.posting.public_id, document=ad))
    if "waiting" in request.args and found.status is not AdStatus.WAITING:
        return "", {"HX-Refresh": "true"}  # the whole page is another one now, its head and its keys too
    edit = request.args.get("edit", type=int)
    return render_template("drafting/draft.html", **draft_page(found, current_actor(), edit=edit))


@blueprint.post("/drafts/<ad>/read-again")
@allow(Permission.EDIT_POSTINGS)
def reread(ad: str) -> ResponseReturnValue:
    """Ask for the reading once more."""
    found = ad_at(ad)
    with transaction():
        read_again(found, now=clock.now())
    return redirect(url_for("drafting.draft", ad=ad), 303)


@blueprint.post("/drafts/<ad>/split")
@allow(Permission.EDIT_POSTINGS)
def split(ad: str) -> ResponseReturnValue:
    """Make two drafts of a document with two ads."""
    found, actor = ad_at(ad), current_actor()
    at = split_at(found)
    if at is None:
        raise DomainError(_("No second ad was found in this document."))
    pair = halves(found, at, settings())
    with transaction():
        made = split_document(found, pair, actor=actor.public_id, now=clock.now())
    flash(_("Two drafts now. This is the first; the second stands under “Drafts from documents”."))
    return redirect(url_for("drafting.draft", ad=made[0].public_id), 303)


@blueprint.post("/drafts/<ad>/discard")
@allow(Permission.EDIT_POSTINGS)
def discard(ad: str) -> ResponseReturnValue:
    """Forget a document."""
    found, actor = ad_at(ad), current_actor()
    with transaction():
        discard_document(found, actor=actor.public_id, now=clock.now())
    flash(_("Discarded. No opening was changed."))
    return redirect(url_for("drafting.documents"), 303)


@blueprint.get("/drafts/<ad>/file")
@allow(Permission.EDIT_POSTINGS)
def original(ad: str) -> ResponseReturnValue:
    """The document as it came, as an attachment: a stranger's page is never shown by a browser."""
    found = ad_at(ad)
    path = files.path_of(settings().files_dir, found.sha256)
    name = found.name if "." in found.name else f"{found.name}.txt"
    response = send_file(path, mimetype="application/octet-stream", as_attachment=True, download_name=name)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["Cache-Control"] = "no-store"
    return response
