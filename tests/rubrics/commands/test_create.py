"""New rubrics: a draft to begin with, or published and listed at once."""

from __future__ import annotations

from flask import Flask

from tests.conftest import NOW
from tests.factories.postings import small_rubric
from tracker.foundation.database import transaction
from tracker.rubrics.commands import create_published_rubric, create_rubric
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.queries import draft_of, newest_published
from tracker.rubrics.scorer import scorer
from tracker.rubrics.translation import rubric_of

ADMIN = "an-admin"


def test_a_rubric_begins_as_a_draft_or_published_and_listed_at_once(app: Flask) -> None:
    with transaction():
        new = create_rubric("New", small_rubric(), actor=ADMIN, now=NOW)
        listed = create_published_rubric("Listed", small_rubric(), note="First.", actor=ADMIN, now=NOW)
    assert (new.versions[0].status, new.listed_version_id, newest_published(new)) == (VersionStatus.DRAFT, None, None)
    version = listed.versions[0]
    assert (version.status, version.note, version.listed_at) == (VersionStatus.PUBLISHED, "First.", NOW)
    assert (listed.listed_version_id, listed.listed_scorer, draft_of(listed)) == (version.id, scorer(), None)
    assert rubric_of(version) == rubric_of(new.versions[0]) == small_rubric()
