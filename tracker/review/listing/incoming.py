"""The notice while a newer rubric version is being scored: the list stays, and says so."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.postings.models import Posting
from tracker.rubrics.queries import version_number
from tracker.screening.commands.flip import progress


def incoming(posting: Posting) -> dict[str, Any] | None:
    """{number, done, total, href} while the list waits for its next version."""
    rubric = posting.rubric
    if rubric.incoming_version_id is None:
        return None
    done, total = progress(rubric)
    href = url_for("rubric_editor.edit", opening=posting.public_id)
    return {"number": version_number(rubric.incoming_version_id), "done": done, "total": total, "href": href}
