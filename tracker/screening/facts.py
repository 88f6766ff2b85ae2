"""The facts of a reading, kept beside it. They are taken in the sandbox, as the text is: a stranger wrote both."""

from __future__ import annotations

import zlib
from datetime import date

from tracker.documents import Document, Resume, wire
from tracker.foundation.sandbox import sandbox
from tracker.screening.models import Reading
from tracker.terminology.in_use import own_terms
from tracker.vocabulary import Vocabulary
from tracker.web.settings import settings


def packed_facts(facts: Resume) -> dict[str, object]:
    """The columns of a reading that keep ``facts``."""
    return {
        "facts": zlib.compress(wire.facts_to_json(facts), 6),
        "facts_key": _key(facts.vocabulary_version, facts.today),
    }


def facts_of(reading: Reading, document: Document, as_of: date, words: Vocabulary) -> Resume:
    """The facts on that day in those words: those kept when they fit, else from the sandbox. ParserFault as there."""
    if reading.facts is not None and reading.facts_key == _key(words.version, as_of):
        return wire.facts_from_json(zlib.decompress(reading.facts))
    return sandbox(settings().timings).facts(document, today=as_of, terms=own_terms())


def keep(reading: Reading, facts: Resume) -> None:
    """Keep facts that are of another day than the kept ones, in the open transaction. The newest asked for stay."""
    if reading.facts_key != _key(facts.vocabulary_version, facts.today):
        for column, value in packed_facts(facts).items():
            setattr(reading, column, value)


def _key(vocabulary_version: str, today: date) -> str:
    return f"{vocabulary_version}:{today.isoformat()}"
