"""Which engine, reader and vocabulary make the scores of this installation. Part of every stored key."""

from __future__ import annotations

from tracker.documents.version import READER_VERSION
from tracker.scoring import ENGINE_VERSION
from tracker.terminology.in_use import vocabulary
from tracker.vocabulary import Vocabulary


def scorer() -> str:
    """The scorer in use now: an admin's published words change it, as an upgrade does."""
    return scorer_of(vocabulary())


def scorer_of(words: Vocabulary) -> str:
    """The scorer that scores with ``words``."""
    return f"{ENGINE_VERSION}-r{READER_VERSION}-{words.version[:12]}"


def reader_of(scorer: str) -> str:
    """The reader whose documents a scorer's findings quote."""
    return scorer.split("-")[1].removeprefix("r")
