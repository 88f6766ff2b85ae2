"""Pictures of pages: drawn once, refused once, tried again after the machine's own faults."""

from __future__ import annotations

import os
import time

import pytest
from flask import Flask

from tests.factories.applications import pdf
from tracker.config import Settings
from tracker.documents.version import READER_VERSION
from tracker.foundation import files
from tracker.review.images import TRY_AGAIN_SECONDS, page_png
from tracker.review.paper import PAGES_SHOWN
from tracker.web.errors import NotFound


def kept(settings: Settings) -> list[str]:
    """What lies in the cache, by its ending."""
    return sorted(path.suffix for path in settings.cache_dir.rglob(f"*-{READER_VERSION}-*"))


@pytest.mark.usefixtures("app")
def test_a_page_is_drawn_once_and_read_from_the_cache_afterwards(settings: Settings) -> None:
    sha256 = files.put(settings.files_dir, pdf()).sha256
    first = page_png(settings, sha256, 0)
    files.path_of(settings.files_dir, sha256).unlink()
    assert (first[:4], page_png(settings, sha256, 0) == first, kept(settings)) == (b"\x89PNG", True, [".png"])


@pytest.mark.usefixtures("app")
def test_what_cannot_be_drawn_is_refused_for_good(settings: Settings) -> None:
    sha256 = files.put(settings.files_dir, b"no picture").sha256
    for _ in range(2):
        with pytest.raises(NotFound, match=r"Page 1 could not be drawn\. Read the text\."):
            page_png(settings, sha256, 0)
    assert kept(settings) == [".refused"]


def test_a_file_that_is_away_is_looked_for_again_after_an_hour(app: Flask, settings: Settings) -> None:
    sha256 = files.put(settings.files_dir, pdf()).sha256
    path = files.path_of(settings.files_dir, sha256)
    path.rename(path.with_suffix(".away"))
    with pytest.raises(NotFound):
        page_png(settings, sha256, 0)
    path.with_suffix(".away").rename(path)
    with pytest.raises(NotFound):  # not yet
        page_png(settings, sha256, 0)
    (failed,) = settings.cache_dir.rglob("*.failed")
    before = time.time() - TRY_AGAIN_SECONDS - 1
    os.utime(failed, (before, before))
    assert page_png(settings, sha256, 0)[:4] == b"\x89PNG"


@pytest.mark.usefixtures("app")
def test_pages_past_the_last_shown_are_never_drawn(settings: Settings) -> None:
    with pytest.raises(NotFound, match="The pages from here on are not drawn"):
        page_png(settings, "ab" * 32, PAGES_SHOWN)
    assert not settings.cache_dir.exists() or kept(settings) == []
