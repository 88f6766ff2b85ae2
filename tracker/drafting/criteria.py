"""A drafted criterion as the rubric's own types, and back."""

from __future__ import annotations

from typing import Any

from tracker.drafting.lifecycle import Decision
from tracker.drafting.models import DraftItem
from tracker.drafting.seen import seen_as
from tracker.rubrics.models import CriterionRow
from tracker.rubrics.translation import criterion_of, values_of
from tracker.scoring import Criterion, Importance, Source, criterion_fingerprint
from tracker.web.wording.translation import gettext as _

NOT_CONTENT = ("key", "source", "fingerprint")
LONGEST_QUOTE = 500


def key_of(item: DraftItem) -> str:
    """The criterion's key in the rubric."""
    return item.key.partition(":")[2]


def criterion_in(item: DraftItem, document: str = "") -> Criterion:
    """The engine's Criterion as it stands now, with its first source under the document's name."""
    return criterion_of(row_in(item, document))


def row_in(item: DraftItem, document: str = "") -> CriterionRow:
    """A row of a rubric that is in no session: what the rubric's own forms are made from."""
    content = dict(item.content)
    importance = Importance(content.pop("importance"))
    row = CriterionRow(
        key=key_of(item),
        position=item.position,
        importance=importance,
        source=_source(item, document),
        proxy_reason=item.proxy_reason or "",
        **content,
    )
    row.fingerprint = criterion_fingerprint(criterion_of(row))
    return row


def why_of(item: DraftItem) -> str:
    """The sentence that explains importance and weight; said as the proposal's where a person has changed them."""
    why, proposed = str(item.content.get("why", "")), item.proposed
    if not why or not proposed or all(item.content[name] == proposed[name] for name in ("importance", "weight")):
        return why
    return _("Proposed otherwise: %(why)s", why=why)


def content_of(criterion: Criterion) -> dict[str, Any]:
    """A criterion as an item's content."""
    columns = {name: value for name, value in values_of(criterion).items() if name not in NOT_CONTENT}
    return {**columns, "importance": criterion.importance.value}


def as_seen(item: DraftItem) -> int:
    """What somebody who edits the criterion sees, as a number: another one once that changed.

    Its place in the list, and whether it is accepted, are not part of it.
    """
    return seen_as([item.content, item.proxy_reason or "", item.decision is Decision.DROPPED])


def _source(item: DraftItem, document: str) -> dict[str, Any] | None:
    if not item.sources:
        return None
    first = item.sources[0]
    quote = first["quote"][:LONGEST_QUOTE]
    source = Source(document, first.get("section", ""), first["start"], first["end"], quote)
    return {name: getattr(source, name) for name in Source.__slots__}
