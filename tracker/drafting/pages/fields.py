"""The posting's fields of a draft, as the screen shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.drafting.forms import BLANK_PAY, LONGEST, LONGEST_TEXT, PERIODS
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.queries import items_in
from tracker.drafting.seen import seen_as
from tracker.drafting.wording import pay_in
from tracker.postings.lifecycle import EmploymentType, JobLevel, Remote
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word

SHOWN = (
    (Part.TITLE, "Title"),
    (Part.TEAM, "Team"),
    (Part.LEVEL, "Level"),
    (Part.EMPLOYMENT, "Employment"),
    (Part.REMOTE, "Where"),
    (Part.REPORTS_TO, "Reports to"),
    (Part.SUMMARY, "Summary, in our words"),
)
LISTS = (
    (Part.PLACE, "Places", "Place", "Add a place"),
    (Part.PAY, "Pay", "Pay", "Add pay"),
    (Part.DUTY, "Duties", "Duty", "Add a duty"),
    (Part.BENEFIT, "Benefits", "Benefit", "Add a benefit"),
    (Part.STEP, "How we decide", "Step", "Add a step"),
    (Part.DATE, "Dates", "Date", "Add a date"),
)
NAMES = {**dict(SHOWN), **{part: one for part, _title, one, _add in LISTS}}
CHOICES = {Part.LEVEL: JobLevel, Part.EMPLOYMENT: EmploymentType, Part.REMOTE: Remote}
QUOTABLE = (Part.DUTY, Part.BENEFIT, Part.STEP)
Typed = Mapping[str, str] | None


def single_fields(ad: JobAd, typed: Typed) -> list[dict[str, Any]]:
    """The fields with one value."""
    return [
        _field(item, _(label), typed) | {"choices": _choices(part), "long": part is Part.SUMMARY}
        for part, label in SHOWN
        for item in items_in(ad, part)
    ]


def field_groups(ad: JobAd, typed: Typed) -> list[dict[str, Any]]:
    """The fields with several: {part, title, add, entries, pay, quotable}."""
    return [_group(ad, part, (_(title), _(one), _(add)), typed) for part, title, one, add in LISTS]


def marks(ad: JobAd) -> dict[str, int]:
    """Number of a field to ``seen_as`` of what it is now."""
    return {str(item.number): seen_as(item.content) for item in ad.items if item.part in NAMES}


def changed_meanwhile(item: DraftItem) -> str:
    """What to tell somebody whose field another one changed."""
    theirs = item.content.get("value", "") or pay_in(item.content)
    return _(
        "Somebody changed “%(label)s” meanwhile%(theirs)s. Yours is below, not saved: "
        "save it once more to put it in the place of theirs.",
        label=_(NAMES[item.part]),
        theirs=f", to “{theirs}”" if theirs else "",
    )


def _group(ad: JobAd, part: Part, names: tuple[str, str, str], typed: Typed) -> dict[str, Any]:
    title, one, add = names
    items = items_in(ad, part)
    entries = [_field(item, f"{one} {n}", typed) | _pay(item, typed) for n, item in enumerate(items, 1)]
    sourced = [item for item in items if item.sources and item.decision is not Decision.DROPPED]
    return {
        "part": part.value,
        "title": title,
        "add": add,
        "entries": entries,
        "is_pay": part is Part.PAY,
        "words": part in QUOTABLE and any(item.content == item.proposed for item in sourced),
        "own": part in QUOTABLE and any(item.content != item.proposed for item in sourced),
    }


def _field(item: DraftItem, label: str, typed: Typed) -> dict[str, Any]:
    name = f"f{item.number}"
    return {
        "name": name,
        "number": item.number,
        "seen": (typed or {}).get(f"seen{item.number}", seen_as(item.content)),
        "label": label,
        "value": (typed or {}).get(name, item.content.get("value", "")),
        "sourced": bool(item.sources),
        "dropped": item.decision is Decision.DROPPED,
        "longest": LONGEST.get(item.part, LONGEST_TEXT),
        "choices": None,
        "long": False,
    }


def _pay(item: DraftItem, typed: Typed) -> dict[str, Any]:
    if item.part is not Part.PAY:
        return {}
    sent = typed or {}
    shown = {name: sent.get(f"f{item.number}-{name}", _shown(item.content[name])) for name in BLANK_PAY}
    return {"pay": shown, "periods": [(period, _(period)) for period in PERIODS]}


def _shown(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}" if value else ""
    return str(value)


def _choices(part: Part) -> list[tuple[str, str]] | None:
    codes = CHOICES.get(part)
    if codes is None:
        return None
    return [("", _("Not stated")), *((one.value, word(one)) for one in codes)]
