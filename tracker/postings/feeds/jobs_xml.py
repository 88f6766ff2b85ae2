"""The open roles as job boards read them: the XML that Indeed made usual, one job for each place.

https://gist.github.com/hieu-v/0b390d57d69d9b41be577e757f4efbb6 shows the fields; every text stands in CDATA.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime

from lxml import etree

from tracker.postings.addresses import role_address, whole
from tracker.postings.feeds.description import description, pay_phrase
from tracker.postings.feeds.rss import last_change
from tracker.postings.feeds.writing import Element, add, written
from tracker.postings.lifecycle import EmploymentType, Remote
from tracker.postings.models import Place, Posting
from tracker.postings.slugs import slug_of
from tracker.web.settings import settings
from tracker.web.wording.work import word

JOB_TYPES = {
    EmploymentType.FULL_TIME: "fulltime",
    EmploymentType.PART_TIME: "parttime",
    EmploymentType.CONTRACT: "contract",
    EmploymentType.INTERNSHIP: "internship",
    EmploymentType.TEMPORARY: "temporary",
}
REMOTE_TYPES = {Remote.REMOTE: "Fully remote", Remote.HYBRID: "Hybrid remote"}


def jobs_xml(postings: Sequence[Posting], *, now: datetime) -> bytes:
    """The document."""
    root = etree.Element("source")
    add(root, "publisher", settings().organisation)
    add(root, "publisherurl", whole("postings.jobs"))
    add(root, "lastBuildDate", format_datetime(last_change(postings, now=now)))
    for posting in postings:
        for place in posting.places:
            _add_job(root, posting, place)
        if not posting.places:
            _add_job(root, posting, None)
    return written(root)


def _add_job(root: Element, posting: Posting, place: Place | None) -> None:
    job = add(root, "job")
    for name, text in _fields(posting, place).items():
        add(job, name, text, marked=True)


def _fields(posting: Posting, place: Place | None) -> dict[str, str]:
    opened = posting.opened_at or posting.created_at
    optional = {
        "salary": pay_phrase(posting),
        "category": posting.team,
        "experience": word(posting.level) if posting.level else "",
        "remotetype": REMOTE_TYPES.get(posting.remote, ""),
    }
    return {
        "title": posting.title,
        "date": format_datetime(opened),
        "referencenumber": _reference(posting, place),
        "url": role_address(posting),
        "company": settings().organisation,
        "city": place.city if place else "",
        "state": place.region if place else "",
        "country": place.country if place else "",
        "postalcode": "",
        "description": description(posting),
        "jobtype": JOB_TYPES[posting.employment_type],
        **{name: text for name, text in optional.items() if text},
    }


def _reference(posting: Posting, place: Place | None) -> str:
    """Stable for good: the posting's id, and in a second city the city's name with it."""
    if place is None or place is posting.places[0]:
        return posting.public_id
    return f"{posting.public_id}-{slug_of(f'{place.city} {place.region}', otherwise=str(place.position))}"
