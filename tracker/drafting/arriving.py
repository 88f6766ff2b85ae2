"""From what was sent to a stored document: a file by its own first bytes, text as it is."""

from __future__ import annotations

from tracker.applications.uploads import BadUpload, take
from tracker.config import Settings
from tracker.drafting.commands import PASTED, Brought
from tracker.drafting.forms import ImportForm
from tracker.drafting.models import JobAd
from tracker.foundation import files
from tracker.web.wording.translation import gettext as _

LONGEST_PASTE = 4 * 1024 * 1024  # bytes of a form's text; a browser that sends more is refused before


def brought_by(form: ImportForm, settings: Settings) -> Brought | None:
    """The document of the form, stored; None with an error on the field, and everything typed still there."""
    sent = form.document.data
    has_file = sent is not None and bool(sent.filename)
    text = form.text.data or ""
    if has_file == bool(text):
        sentence = _("Send the file or the text, not both") if text else _("Choose a file, or paste the text of the ad")
        form.document.errors = [sentence]
        return None
    if text:
        return pasted(text, _("Pasted text"), settings)
    try:
        found = take(sent.read(), sent.filename, folder=settings.files_dir, limit=settings.upload_limit)
    except BadUpload as problem:
        form.document.errors = [str(problem)]
        return None
    return Brought(found.sha256, found.size, found.name, found.kind)


def pasted(text: str, name: str, settings: Settings) -> Brought:
    """Text as a document of its own."""
    stored = files.put(settings.files_dir, text.encode())
    return Brought(stored.sha256, stored.size, name, PASTED)


def halves(ad: JobAd, at: int, settings: Settings) -> tuple[Brought, Brought]:
    """The text before ``at`` and from there on, as two documents."""
    first, second = ad.text[:at].strip(), ad.text[at:].strip()
    return (
        pasted(first, _("%(name)s, first ad", name=ad.name)[:300], settings),
        pasted(second, _("%(name)s, second ad", name=ad.name)[:300], settings),
    )
