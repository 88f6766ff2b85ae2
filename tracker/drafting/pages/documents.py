"""The page that takes documents and lists those that are not decided; and what is odd about one."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.drafting.forms import ImportForm
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.marking import LONGEST_SHOWN
from tracker.drafting.models import JobAd
from tracker.drafting.queries import undecided
from tracker.people.queries import names_of
from tracker.requirements import WarningKind
from tracker.web.wording.translation import gettext as _

STATES = {
    AdStatus.WAITING: ("clock", "noev", "Being read"),
    AdStatus.DRAFTED: ("edit", "partly", "Drafted, to be decided"),
    AdStatus.UNREADABLE: ("file-off", "notmet", "Could not be read"),
}


def documents_page(form: ImportForm) -> dict[str, Any]:
    """The context of ``drafting/documents.html``."""
    ads = undecided()
    names = names_of({ad.created_by for ad in ads})
    return {"form": form, "problems": form.problems(), "rows": [_row(ad, names) for ad in ads]}


def split_at(ad: JobAd) -> int | None:
    """Where the second ad of a document begins, when it seems to hold two."""
    for warning in ad.proposal.get("warnings", ()):
        if warning["kind"] == WarningKind.TWO_ADS.value and warning["source"]:
            return int(warning["source"]["start"])
    return None


def notices(ad: JobAd) -> list[str]:
    """What is odd about the whole document, in sentences."""
    warnings = ad.proposal.get("warnings", ())
    found = [one["sentence"] for one in warnings if one["kind"] == WarningKind.NOT_AN_AD.value]
    if len(ad.text) > LONGEST_SHOWN and not any("long" in sentence for sentence in found):
        found.append(_("The text is very long; only its beginning was read."))
    return found


def _row(ad: JobAd, names: dict[str, str]) -> dict[str, Any]:
    icon, css, words = STATES[ad.status]
    title = (ad.proposal.get("posting", {}).get("title") or {}).get("value", "")
    return {
        "name": ad.name,
        "title": title,
        "opening": ad.posting.title if ad.posting else "",
        "href": url_for("drafting.draft", ad=ad.public_id),
        "icon": icon,
        "css": css,
        "state": _(words),
        "by": names.get(ad.created_by, ""),
        "at": ad.created_at,
    }
