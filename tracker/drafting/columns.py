"""Drafted fields as the columns of a posting. Every entry keeps the name of its document."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from tracker.drafting.criteria import key_of
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.queries import items_in
from tracker.postings.closing import last_minute_of
from tracker.postings.content import PlaceContent
from tracker.postings.countries import country_code
from tracker.postings.lifecycle import EmploymentType, JobLevel, Remote
from tracker.web.wording.translation import gettext as _

CLOSES = "Apply by"
DAYS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
LONGEST = {"title": 200, "team": 120}
Item = dict[str, Any]


def columns_of(ad: JobAd, *, now: datetime) -> dict[str, Any]:
    """Column to value, for what is kept of the draft; a closing day only when it can be read and lies ahead."""
    columns: dict[str, Any] = {
        "title": value_of(ad, Part.TITLE)[: LONGEST["title"]],
        "team": value_of(ad, Part.TEAM)[: LONGEST["team"]],
        "summary": value_of(ad, Part.SUMMARY),
        "level": JobLevel(value_of(ad, Part.LEVEL)) if value_of(ad, Part.LEVEL) else None,
        "employment_type": EmploymentType(value_of(ad, Part.EMPLOYMENT) or EmploymentType.FULL_TIME.value),
        "remote": Remote(value_of(ad, Part.REMOTE) or Remote.NONE.value),
        "salaries": [pay_entry(item.content, ad.name) for item in kept(ad, Part.PAY)],
        "responsibilities": [_text(item, ad.name) for item in kept(ad, Part.DUTY)],
        "benefits": [_text(item, ad.name) for item in kept(ad, Part.BENEFIT)],
        "process": [step_entry(item.content["value"]) for item in kept(ad, Part.STEP)],
        "requirements": [requirement_of(item, ad.name) for item in accepted(ad)],
    }
    boss = value_of(ad, Part.REPORTS_TO)
    if boss:
        columns["about"] = reports_sentence(boss)
    closes = closes_at(ad, now=now)
    return columns | ({"closes_at": closes} if closes else {})


def places_of(ad: JobAd) -> list[PlaceContent]:
    """Where the work is done."""
    return [place_of(item.content["value"]) for item in kept(ad, Part.PLACE)]


def place_of(text: str) -> PlaceContent:
    """City, region and country of "Austin, TX" or "Nairobi, Kenya"; what is no country is a region."""
    city, *rest = [part.strip() for part in text.split(",") if part.strip()] or [""]
    country = country_code(rest[-1]) if rest and len(rest[-1]) > 2 else None
    region = ", ".join(rest[:-1] if country else rest)
    return PlaceContent(city[:120], region[:120], country or "")


def kept(ad: JobAd, part: Part) -> list[DraftItem]:
    """The entries of a list that were not dropped and say something."""
    return [item for item in items_in(ad, part) if item.decision is not Decision.DROPPED and any(item.content.values())]


def accepted(ad: JobAd) -> list[DraftItem]:
    """The criteria that somebody accepted, in order."""
    return [item for item in items_in(ad, Part.CRITERION) if item.decision is Decision.ACCEPTED]


def value_of(ad: JobAd, part: Part) -> str:
    """The value of a single field, "" when it is empty or dropped."""
    return next((str(item.content["value"]) for item in kept(ad, part)), "")


def closes_at(ad: JobAd, *, now: datetime) -> datetime | None:
    """The last minute of the day to apply by, in the reader's zone, when the draft states one that lies ahead."""
    for item in kept(ad, Part.DATE):
        moment = closing_in(str(item.content["value"]))
        if moment is not None and moment > now:
            return moment
    return None


def closing_in(text: str) -> datetime | None:
    """The last minute of the day of "Apply by: 1 December 2026"; None for other dates, and for a day without a year."""
    name, _colon, rest = text.partition(":")
    day = day_of(rest) if name.strip() == CLOSES else None
    return last_minute_of(day) if day else None


def reports_sentence(boss: str) -> str:
    """What a posting says of whom the role reports to."""
    return _("This role reports to %(boss)s.", boss=boss[:1].lower() + boss[1:])


def day_of(text: str) -> date | None:
    """The day of "1 December 2026", "Dec 1, 2026" or "2026-12-01"; None for a day without a year, which may be any."""
    plain = " ".join(text.replace(",", " ").replace(".", " ").split())
    for shape in DAYS:
        try:
            return datetime.strptime(plain, shape).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def pay_entry(content: Item, document: str) -> Item:
    """Pay as the posting keeps it."""
    kind = "average" if content["low"] == content["high"] else "range"
    return {**content, "kind": kind, "note": "", "document": document, "section": ""}


def step_entry(title: str) -> Item:
    """A step of the process as the posting keeps it."""
    return {"title": title[:120], "text": "", "days": 0}


def requirement_of(item: DraftItem, document: str) -> Item:
    """A criterion as candidates read it."""
    section = item.sources[0].get("section", "") if item.sources else ""
    return {
        "key": key_of(item),
        "text": item.content["label"],
        "importance": item.content["importance"],
        "document": document if item.sources else "",
        "section": section,
    }


def _text(item: DraftItem, document: str) -> Item:
    return {"text": item.content["value"], "document": document if item.sources else "", "section": ""}
