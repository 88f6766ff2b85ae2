from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.ad_files import MAKERS, PLANNER
from tests.factories.ad_files import pasted as pasted_words
from tests.factories.applications import pdf, txt, work_off
from tests.factories.drafts import AD, fresh, labels, make_ad
from tracker.applications.uploads import take
from tracker.drafting.commands import Brought, bring_document, discard_document
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.models import JobAd
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.web.settings import settings


def bring(app: Flask, data: bytes, name: str) -> JobAd:
    """A file that has been read, or could not be."""
    config = settings(app)
    found = take(data, name, folder=config.files_dir, limit=config.upload_limit)
    with transaction():
        brought = Brought(found.sha256, found.size, found.name, found.kind)
        ad = bring_document(brought, actor="ines", now=clock.now())
    work_off(app)
    return fresh(ad)


def test_a_file_is_read_in_the_sandbox_and_its_spans_fit_what_was_read(app: Flask) -> None:
    ad = bring(app, txt(*AD.splitlines()), "ad.txt")
    assert ad.status is AdStatus.DRAFTED
    sources = [words for item in ad.items for words in item.sources]
    assert [ad.text[words["start"] : words["end"]] for words in sources] == [words["quote"] for words in sources]


def test_a_pdf_gives_the_same_title(app: Flask) -> None:
    ad = bring(app, pdf(*AD.splitlines()), "ad.pdf")
    assert ad.proposal["posting"]["title"]["value"] == "Pump Data Engineer"


@pytest.mark.parametrize("name", MAKERS)
def test_a_file_is_drafted_as_the_same_ad_pasted(app: Flask, name: str) -> None:
    ad, pasted = bring(app, MAKERS[name](PLANNER), name), make_ad(app, pasted_words(PLANNER))
    assert ad.proposal["posting"]["title"]["value"] == pasted.proposal["posting"]["title"]["value"]
    assert labels(ad) == labels(pasted)


def test_quotes_of_a_pdf_stand_where_its_spans_say_though_lines_are_joined_and_parted(app: Flask) -> None:
    ad = bring(app, MAKERS["ad.pdf"](PLANNER), "ad.pdf")
    sources = [words for item in ad.items for words in item.sources]
    assert sources != []
    assert [ad.text[words["start"] : words["end"]] for words in sources] == [words["quote"] for words in sources]
    assert "We plan each van by hand today, and would like to stop" in ad.text
    assert "before the next summer comes.\n\nHow a morning at the depot looks\n\nPlan the routes" in ad.text


def test_a_file_without_words_says_what_to_do(app: Flask) -> None:
    ad = bring(app, pdf(""), "ad.pdf")
    assert (ad.status, ad.items) == (AdStatus.UNREADABLE, [])
    assert "paste" in ad.sentence


@pytest.mark.parametrize("text", ["BMW mechanic wanted", "%PDF- is how it begins", "#! a shell of an ad", "MZ"])
def test_pasted_text_is_text_whatever_it_begins_with(app: Flask, text: str) -> None:
    ad = make_ad(app, text)
    assert (ad.status, ad.text) == (AdStatus.DRAFTED, text)


def test_a_document_that_was_discarded_meanwhile_asks_for_nothing(app: Flask) -> None:
    config = settings(app)
    found = take(b"Some words", "ad.txt", folder=config.files_dir, limit=config.upload_limit)
    with transaction():
        ad = bring_document(Brought(found.sha256, 10, "ad.txt", "txt"), actor="ines", now=clock.now())
    with transaction():
        discard_document(ad, actor="ines", now=clock.now())
    assert work_off(app) == 1
