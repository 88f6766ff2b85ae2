"""The key of the work that a document asks for."""

from __future__ import annotations

from tracker.documents.version import READER_VERSION


def draft_key(public_id: str) -> str:
    """One drafting per document and reader version."""
    return f"{document_prefix(public_id)}{READER_VERSION}"


def document_prefix(public_id: str) -> str:
    """What the keys of one document begin with, whichever reader was asked."""
    return f"{public_id}:"


def ad_of_key(key: str) -> str:
    """The document's public id in a DRAFT key."""
    return key.rpartition(":")[0]
