"""The keys of the durable work an application asks for. Written here, where it is asked; done in screening."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.documents.version import READER_VERSION
from tracker.rubrics.models import Rubric


def read_key(sha256: str) -> str:
    """One reading per content and reader version."""
    return f"{sha256}:{READER_VERSION}"


def hash_of_read_key(key: str) -> str:
    """The content hash in a READ key."""
    return key.split(":", 1)[0]


@dataclass(frozen=True, slots=True)
class ScoreKey:
    """One score per rubric version, scorer and application. The version leads, so that a version's work is a range."""

    version_id: int
    scorer: str
    application_id: int

    def __str__(self) -> str:
        return f"{version_prefix(self.version_id, self.scorer)}{self.application_id}"


def version_prefix(version_id: int, scorer: str) -> str:
    """What all keys of one version and scorer begin with."""
    return f"{version_id}:{scorer}:"


def score_keys(rubric: Rubric, application_id: int) -> list[str]:
    """One score on the list that is shown, and one on the list that is on its way, if there is one."""
    versions = (
        (rubric.listed_version_id, rubric.listed_scorer),
        (rubric.incoming_version_id, rubric.incoming_scorer),
    )
    return [
        str(ScoreKey(version_id, scorer, application_id))
        for version_id, scorer in versions
        if version_id is not None and scorer is not None
    ]


def score_key_of(key: str) -> ScoreKey:
    """The parts of a SCORE key."""
    version_id, scorer, application_id = key.split(":")
    return ScoreKey(int(version_id), scorer, int(application_id))
