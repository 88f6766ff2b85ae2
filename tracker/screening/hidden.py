"""Which hidden words are worth a recruiter's look. All are kept; a file's own title is no trick."""

from __future__ import annotations

from tracker.documents import Document, HiddenSpan

METADATA_WORDS = 12  # a title or a producer is shorter; a paragraph in the metadata is not


def worth_showing(document: Document) -> list[HiddenSpan]:
    """The hidden spans, without metadata of a few words."""
    return [span for span in document.hidden if span.reason != "metadata" or len(span.text.split()) >= METADATA_WORDS]


def hidden_words(document: Document) -> int:
    """How many words the spans worth showing hold."""
    return sum(len(span.text.split()) for span in worth_showing(document))
