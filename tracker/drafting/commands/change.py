"""Taking the changes of a document that was brought again: criteria into a rubric draft, fields into the posting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from tracker.drafting.columns import closing_in, pay_entry, place_of, reports_sentence, step_entry
from tracker.drafting.commands.acting import acting, hold
from tracker.drafting.commands.decide import mark
from tracker.drafting.comparing import COMPARED, What, continued
from tracker.drafting.criteria import content_of
from tracker.drafting.lifecycle import AdStatus, Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.foundation.database import db
from tracker.postings.commands import amend_posting
from tracker.postings.content import PlaceContent
from tracker.postings.lifecycle import EmploymentType, JobLevel, Remote
from tracker.postings.models import Posting
from tracker.rubrics.commands import start_draft
from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.rubrics.translation import criterion_of, values_of
from tracker.scoring import Importance
from tracker.web.errors import Conflict, DomainError
from tracker.web.wording.translation import gettext as _

COLUMNS = {
    Part.TITLE: "title", Part.LEVEL: "level", Part.TEAM: "team", Part.EMPLOYMENT: "employment_type",
    Part.REMOTE: "remote", Part.PAY: "salaries", Part.DUTY: "responsibilities", Part.BENEFIT: "benefits",
    Part.STEP: "process",
}  # fmt: skip
CODES = {Part.LEVEL: JobLevel, Part.EMPLOYMENT: EmploymentType, Part.REMOTE: Remote}
Entry = dict[str, Any]


def take_change(ad: JobAd, item: DraftItem, *, actor: str, now: datetime) -> None:
    """Do what the new document says: to the rubric's draft, begun when there is none, or to the posting at once.

    Conflict when somebody has decided on it, or the criterion is no longer in the rubric's draft. DomainError for what
    the posting has no field for.
    """
    assert ad.posting is not None
    with acting(ad, "take", actor=actor, now=now, held=hold):
        _still_open(item)
        part = Part(item.content["part"])
        if part is Part.CRITERION:
            version = start_draft(ad.posting.rubric, actor=actor, now=now)
            _take_criterion(version, item, ad.name)
            version.edits += 1
            version.saved_at = now
        else:
            _take_field(ad.posting, part, item, ad.name, actor=actor, now=now)
        mark(item, Decision.ACCEPTED, actor=actor, now=now)
    _close_when_done(ad, actor=actor, now=now)


def leave_change(ad: JobAd, item: DraftItem, *, actor: str, now: datetime) -> None:
    """Keep the opening as it is."""
    with acting(ad, "leave", actor=actor, now=now, held=hold):
        _still_open(item)
        mark(item, Decision.DROPPED, actor=actor, now=now)
    _close_when_done(ad, actor=actor, now=now)


def has_field(part: Part, content: Entry) -> bool:
    """False for a date that the posting has no field for: only a day to apply by, with its year, becomes one."""
    return part is not Part.DATE or closing_in((content["new"] or content["old"])["value"]) is not None


def _still_open(item: DraftItem) -> None:
    if item.decision is not Decision.OPEN:
        raise Conflict(_("Somebody has decided on this change meanwhile. Load the page again to see how."))


def _close_when_done(ad: JobAd, *, actor: str, now: datetime) -> None:
    """Once every change is decided, this document is what the next one is compared with."""
    ad.undo = {}  # what was taken is in the rubric and the posting: it is taken back there
    if all(item.decision is not Decision.OPEN for item in ad.items):
        ad.status, ad.used_by, ad.used_at = AdStatus.USED, actor, now
    db.session().flush()


def _take_criterion(version: RubricVersion, item: DraftItem, document: str) -> None:
    rows = {row.key: row for row in version.criteria}
    key, what = item.content["key"], What(item.content["what"])
    row = rows.get(key)
    if row is None and what is not What.ADDED:
        raise Conflict(_("This criterion is not in the rubric any more. Leave the change."))
    if row is not None and what is What.GONE:
        version.criteria.remove(row)
    else:
        fresh = row is None
        row = row or _new_row(version, key)
        columns = _columns(_content(item, None if fresh else row))
        for name in columns if fresh else (*COMPARED, "why"):
            setattr(row, name, columns[name])
        row.source = _source(item, document) or row.source
        row.fingerprint = values_of(criterion_of(row))["fingerprint"]
    for position, one in enumerate(version.criteria):
        one.position = position


def _new_row(version: RubricVersion, key: str) -> CriterionRow:
    row = CriterionRow(key=key, position=len(version.criteria), proxy_reason="", source=None)
    version.criteria.append(row)
    return row


def _content(item: DraftItem, row: CriterionRow | None) -> Entry:
    old, new = item.content["old"], item.content["new"]
    return dict(new) if row is None or old is None else continued(content_of(criterion_of(row)), old, new)


def _columns(content: Entry) -> Entry:
    return {**content, "importance": Importance(content["importance"])}


def _source(item: DraftItem, document: str) -> Entry | None:
    if not item.sources:
        return None
    first = item.sources[0]
    return {"document": document, **{name: first[name] for name in ("section", "start", "end", "quote")}}


def _take_field(posting: Posting, part: Part, item: DraftItem, document: str, *, actor: str, now: datetime) -> None:
    old, new = item.content["old"], item.content["new"]
    if part is Part.PLACE:
        places = [PlaceContent(one.city, one.region, one.country) for one in posting.places]
        changed = _replaced(places, place_of(old["value"]) if old else None, place_of(new["value"]) if new else None)
        amend_posting(posting, {}, places=changed, actor=actor, now=now)
        return
    if part in _SAID_OTHERWISE:
        amend_posting(posting, _SAID_OTHERWISE[part](posting, old, new, now), actor=actor, now=now)
        return
    name = COLUMNS[part]
    value = _value(part, new) if part not in _ENTRIES else _list(posting, part, old, new, document)
    amend_posting(posting, {name: value}, actor=actor, now=now)


def _reporting(posting: Posting, old: Entry | None, new: Entry | None, _now: datetime) -> Entry:
    """The text about the role with whom it reports to now, in place of whom it said before."""
    gone, said = (reports_sentence(one["value"]) if one else "" for one in (old, new))
    about = posting.about or ""
    rest = about.replace(gone, said, 1) if gone and gone in about else f"{about}\n{said}"
    return {"about": rest.strip()}


def _closing(posting: Posting, old: Entry | None, new: Entry | None, now: datetime) -> Entry:
    """The day to apply by. One that is gone goes only where the posting still has it."""
    if new is None:
        gone = closing_in(old["value"]) if old else None
        return {"closes_at": None if posting.closes_at == gone else posting.closes_at}
    moment = closing_in(new["value"])
    if moment is None or moment <= now:
        raise DomainError(_("The posting cannot take this date: it needs a day to apply by that lies ahead. Leave it."))
    return {"closes_at": moment}


def _value(part: Part, new: Entry | None) -> object:
    """A single field's value; one that went goes back to what an empty posting has."""
    code = CODES.get(part)
    if new is None:
        return {Part.EMPLOYMENT: EmploymentType.FULL_TIME, Part.REMOTE: Remote.NONE, Part.LEVEL: None}.get(part, "")
    return code(new["value"]) if code else new["value"]


def _list(posting: Posting, part: Part, old: Entry | None, new: Entry | None, document: str) -> list[Entry]:
    """The list with the new entry, and without the old one where a person has left it as it was."""
    entry = _ENTRIES[part]
    before: list[Entry] = getattr(posting, COLUMNS[part])
    gone = _said(entry(old, document)) if old else None
    kept = [one for one in before if _said(one) != gone]
    came = [entry(new, document)] if new else []
    return [*kept, *(one for one in came if _said(one) not in map(_said, kept))]


def _said(entry: Entry) -> tuple[object, ...]:
    return tuple(entry.get(name) for name in ("text", "title", "low", "high", "currency", "period", "region"))


def _replaced(places: list[PlaceContent], old: PlaceContent | None, new: PlaceContent | None) -> list[PlaceContent]:
    kept = [one for one in places if one != old]
    return [*kept, new] if new and new not in kept else kept


def _text(content: Entry, document: str) -> Entry:
    return {"text": content["value"], "document": document, "section": ""}


def _step(content: Entry, _document: str) -> Entry:
    return step_entry(content["value"])


_ENTRIES: dict[Part, Callable[[Entry, str], Entry]] = {
    Part.PAY: pay_entry,
    Part.DUTY: _text,
    Part.BENEFIT: _text,
    Part.STEP: _step,
}
_SAID_OTHERWISE: dict[Part, Callable[[Posting, Entry | None, Entry | None, datetime], Entry]] = {
    Part.REPORTS_TO: _reporting,
    Part.DATE: _closing,
}
