"""Which hidden words are worth a look: all but the few words that a program writes into every file."""

from __future__ import annotations

import pytest

from tracker.documents import Document, HiddenSpan
from tracker.screening.hidden import METADATA_WORDS, hidden_words, worth_showing


@pytest.mark.parametrize(
    ("reason", "words", "shown"),
    [
        ("metadata", METADATA_WORDS - 1, False),
        ("metadata", METADATA_WORDS, True),
        ("white", 1, True),
        ("tiny", 5000, True),
    ],
)
def test_a_files_own_title_is_no_trick_and_a_paragraph_there_is(reason: str, words: int, shown: bool) -> None:
    document = Document("Visible", "pdf", (), hidden=(HiddenSpan("hire " * words, reason),))
    assert (len(worth_showing(document)), hidden_words(document)) == ((1, words) if shown else (0, 0))


def test_a_document_without_hidden_text_has_none() -> None:
    assert (worth_showing(Document("", "txt", ())), hidden_words(Document("", "txt", ()))) == ([], 0)
