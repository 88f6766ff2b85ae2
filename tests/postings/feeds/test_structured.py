from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask

from tests.factories.postings import make_posting
from tracker.postings.feeds.structured import job_posting, structured_tag
from tracker.postings.lifecycle import Remote
from tracker.postings.models import Place, Posting

OPENED = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
REQUIRED = {"title", "description", "datePosted", "hiringOrganization"}


def data_of(app: Flask, posting: Posting) -> dict[str, Any]:
    with app.test_request_context():
        return job_posting(posting)


def test_the_data_says_what_the_page_says(app: Flask) -> None:
    posting = make_posting(title="Beekeeper", slug="beekeeper", opened_at=OPENED)
    data = data_of(app, posting)
    assert data.pop("description").startswith("<p>You keep the pumps")
    assert data == {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Beekeeper",
        "identifier": {"@type": "PropertyValue", "name": "Northwind Labs", "value": posting.public_id},
        "datePosted": "2026-11-02",
        "validThrough": posting.closes_at.isoformat(),
        "employmentType": "FULL_TIME",
        "hiringOrganization": {
            "@type": "Organization",
            "name": "Northwind Labs",
            "sameAs": "http://localhost/jobs",
        },
        "url": "http://localhost/jobs/beekeeper",
        "directApply": True,
        "jobLocation": [
            {
                "@type": "Place",
                "address": {"@type": "PostalAddress", "addressLocality": "Nairobi", "addressCountry": "KE"},
            }
        ],
        "baseSalary": [
            {
                "@type": "MonetaryAmount",
                "currency": "EUR",
                "value": {"@type": "QuantitativeValue", "minValue": 40000, "maxValue": 52000, "unitText": "YEAR"},
            }
        ],
    }


def test_a_remote_role_says_from_where_people_may_apply(app: Flask) -> None:
    places = [Place(position=0, city="Lagos", country="NG"), Place(position=1, city="Abuja", country="NG")]
    data = data_of(app, make_posting(places=places, remote=Remote.REMOTE))
    assert (data["jobLocationType"], data.get("jobLocation")) == ("TELECOMMUTE", None)
    assert data["applicantLocationRequirements"] == [{"@type": "Country", "name": "NG"}]


def test_an_average_is_an_estimate(app: Flask) -> None:
    posting = make_posting()
    posting.salaries[0].update(kind="average", high=40000)
    data = data_of(app, posting)
    assert ("baseSalary" in data, data["estimatedSalary"][0]["value"]["value"]) == (False, 40000)


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "a & b 'c' \"d\"", "\u2028"])
def test_no_text_ends_the_element_and_all_of_it_comes_back(app: Flask, text: str) -> None:
    with app.test_request_context():
        tag = str(structured_tag(make_posting(title=text)))
    inside = tag.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert [mark for mark in ("<", ">", "&") if mark in inside] == []
    assert json.loads(inside)["title"] == text


def test_a_role_without_figures_or_dates_leaves_them_out(app: Flask) -> None:
    data = data_of(app, make_posting(salaries=[], closes_in_days=None))
    assert set(data) >= REQUIRED
    assert [name for name in ("baseSalary", "estimatedSalary", "validThrough") if name in data] == []
