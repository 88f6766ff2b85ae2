"""JobPosting structured data, https://schema.org/JobPosting, with what Google asks for:
https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from __future__ import annotations

from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from tracker.postings.addresses import role_address, whole
from tracker.postings.feeds.description import description
from tracker.postings.lifecycle import EmploymentType, Remote
from tracker.postings.models import Place, Posting
from tracker.web.settings import settings

EMPLOYMENT_TYPES = {
    EmploymentType.FULL_TIME: "FULL_TIME",
    EmploymentType.PART_TIME: "PART_TIME",
    EmploymentType.CONTRACT: "CONTRACTOR",
    EmploymentType.INTERNSHIP: "INTERN",
    EmploymentType.TEMPORARY: "TEMPORARY",
}


def structured_tag(posting: Posting) -> Markup:
    """The data as an element of the head: a data block, which no browser runs, with its ``<`` and ``>`` escaped."""
    return Markup('<script type="application/ld+json">{}</script>').format(htmlsafe_json_dumps(job_posting(posting)))


def job_posting(posting: Posting) -> dict[str, Any]:
    """The data. Only for an open role: search engines take its presence as a promise."""
    opened = posting.opened_at or posting.created_at
    organisation = settings().organisation
    data = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": posting.title,
        "description": description(posting),
        "identifier": {"@type": "PropertyValue", "name": organisation, "value": posting.public_id},
        "datePosted": opened.date().isoformat(),
        "validThrough": posting.closes_at.isoformat() if posting.closes_at else None,
        "employmentType": EMPLOYMENT_TYPES[posting.employment_type],
        "hiringOrganization": {"@type": "Organization", "name": organisation, "sameAs": whole("postings.jobs")},
        "url": role_address(posting),
        "directApply": True,
        **_where(posting),
        **_pay(posting),
    }
    return {name: value for name, value in data.items() if value}


def _where(posting: Posting) -> dict[str, Any]:
    if posting.remote is not Remote.REMOTE:
        return {"jobLocation": [_location(place) for place in posting.places]}
    countries = sorted({place.country for place in posting.places if place.country})
    return {
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [{"@type": "Country", "name": country} for country in countries],
    }


def _location(place: Place) -> dict[str, Any]:
    parts = {"addressLocality": place.city, "addressRegion": place.region, "addressCountry": place.country}
    address = {"@type": "PostalAddress", **{name: text for name, text in parts.items() if text}}
    return {"@type": "Place", "address": address}


def _pay(posting: Posting) -> dict[str, Any]:
    """Ranges are the role's pay; averages are what others earn, and said to be an estimate."""
    return {
        "baseSalary": [_amount(pay) for pay in posting.salaries if pay["kind"] == "range"],
        "estimatedSalary": [_amount(pay) for pay in posting.salaries if pay["kind"] == "average"],
    }


def _amount(pay: dict[str, Any]) -> dict[str, Any]:
    ends = {"minValue": pay["low"], "maxValue": pay["high"]} if pay["low"] != pay["high"] else {"value": pay["low"]}
    value = {"@type": "QuantitativeValue", **ends, "unitText": pay["period"].upper()}
    return {"@type": "MonetaryAmount", "currency": pay["currency"], "value": value}
