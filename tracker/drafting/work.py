"""The key of the work that a document asks for."""

from __future__ import annotations

from tracker.documents.version import READER_VERSION


def draft_key(public_id: str) -> str:
    """One drafting per document and reader version."""
    return f"{public_id}:{READER_VERSION}"


def ad_of_key(key: str) -> str:
    """The document's public id in a DRAFT key."""
    return key.rpartition(":")[0]
