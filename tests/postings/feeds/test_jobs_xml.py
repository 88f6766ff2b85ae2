from __future__ import annotations

from flask import Flask
from lxml import etree

from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.postings.feeds.jobs_xml import jobs_xml
from tracker.postings.lifecycle import Remote
from tracker.postings.models import Place, Posting


def jobs(app: Flask, *postings: Posting) -> list[dict[str, str]]:
    """The fields of every job."""
    with app.test_request_context():
        root = etree.fromstring(jobs_xml(postings, now=clock.now()))
    return [{field.tag: field.text or "" for field in job} for job in root.iter("job")]


def test_a_job_has_the_fields_that_job_boards_read(app: Flask) -> None:
    posting = make_posting(title="Beekeeper", slug="beekeeper")
    (job,) = jobs(app, posting)
    assert (job.pop("description")[:3], job.pop("date")[-5:]) == ("<p>", "+0000")
    assert job == {
        "title": "Beekeeper",
        "referencenumber": posting.public_id,
        "url": "http://localhost/jobs/beekeeper",
        "company": "Northwind Labs",
        "city": "Nairobi",
        "state": "",
        "country": "KE",
        "postalcode": "",
        "jobtype": "fulltime",
        "salary": "€40,000 to 52,000 a year",
        "category": "Sensors",
        "experience": "Mid-level",
        "remotetype": "Hybrid remote",
    }


def test_every_place_is_a_job_with_a_reference_of_its_own(app: Flask) -> None:
    places = [Place(position=0, city="Lagos", country="NG"), Place(position=1, city="Porto", region="Norte")]
    posting = make_posting(places=places)
    references = [job["referencenumber"] for job in jobs(app, posting)]
    assert references == [posting.public_id, f"{posting.public_id}-porto-norte"]


def test_a_remote_role_without_a_place_is_one_job(app: Flask) -> None:
    (job,) = jobs(app, make_posting(places=[], remote=Remote.REMOTE, level=None, salaries=[]))
    assert (job["city"], job["remotetype"]) == ("", "Fully remote")
    assert [name for name in ("salary", "experience") if name in job] == []
