"""Which engine, reader and vocabulary make the scores of this installation. Part of every stored key."""

from tracker.documents.version import READER_VERSION
from tracker.scoring import ENGINE_VERSION
from tracker.vocabulary import STANDARD

SCORER = f"{ENGINE_VERSION}-r{READER_VERSION}-{STANDARD.version[:12]}"
