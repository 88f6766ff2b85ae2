"""Where in somebody's visible text the words stand that were searched for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape
from sqlalchemy import select

from tracker.foundation.database import db
from tracker.screening.models import Searchable

BEFORE, AFTER = 40, 80  # characters around the first word found


def snippets(application_ids: Sequence[int], q: str) -> dict[int, Markup]:
    """Application id to the text around the first word found, the words marked; nobody without one."""
    words = sorted({re.escape(word) for word in q.split()}, key=len, reverse=True)
    if not words or not application_ids:
        return {}
    sought = re.compile(rf"(?<!\w)(?:{'|'.join(words)})", re.IGNORECASE)
    query = select(Searchable.application_id, Searchable.body).where(Searchable.application_id.in_(application_ids))
    found = {one: _snippet(body, sought) for one, body in db.session().execute(query)}
    return {one: snippet for one, snippet in found.items() if snippet}


def _snippet(body: str, sought: re.Pattern[str]) -> Markup:
    first = sought.search(body)
    if first is None:
        return Markup("")
    start, end = max(0, first.start() - BEFORE), min(len(body), first.end() + AFTER)
    start = start if start == 0 else body.find(" ", start, first.start()) + 1 or first.start()
    text = " ".join(body[start:end].split())
    pieces, at = [escape("… " if start else "")], 0
    for match in sought.finditer(text):
        pieces += [escape(text[at : match.start()]), Markup("<mark>{}</mark>").format(match[0])]
        at = match.end()
    return Markup("").join([*pieces, escape(text[at:]), escape(" …" if end < len(body) else "")])
