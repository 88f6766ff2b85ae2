"""The head that every staff page of one opening shares: title, status, tabs."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.foundation import tallies
from tracker.postings.careers import place_phrase
from tracker.postings.counted import opening_scope, present
from tracker.postings.models import Posting
from tracker.rubrics.queries import version_number
from tracker.web.filters import plain_day
from tracker.web.wording.translation import gettext as _


def head(posting: Posting) -> dict[str, Any]:
    """The context of ``components/opening_head.html``."""
    return {
        "opening": {
            "title": posting.title,
            "status": posting.status,
            "note": _note(posting),
            "people": present(posting, tallies.read(opening_scope(posting.id))),
            "rubric_number": version_number(posting.rubric.listed_version_id),
            "openings_href": url_for("review.openings"),
            "list_href": url_for("review.ranked_list", opening=posting.public_id),
            "rubric_href": url_for("rubric_editor.edit", opening=posting.public_id),
            "posting_href": url_for("postings.edit", opening=posting.public_id),
            "sources_href": url_for("drafting.sources", opening=posting.public_id),
            "public_href": url_for("postings.job", slug=posting.slug, _external=True),
        }
    }


def _note(posting: Posting) -> str:
    since = _("since %(day)s", day=plain_day(posting.opened_at)) if posting.opened_at else _("not published yet")
    return " · ".join(part for part in (place_phrase(posting), since, posting.team) if part)
