"""The postings that ship: one TOML file each, built from the facts of five documents, in our own words.

Pure: files in, frozen dataclasses out. ``docs/catalogue.md`` lists every fact and where it is used.
"""

from __future__ import annotations

from pathlib import Path

from tracker.postings.catalogue.reading import read_document, read_posting
from tracker.postings.catalogue.tables import CatalogueError, open_table
from tracker.postings.catalogue.types import (
    Benefit,
    CatalogueDocument,
    CataloguePosting,
    KnockOut,
    Pay,
    Place,
    Question,
    Requirement,
    Responsibility,
    Step,
)

__all__ = [
    "Benefit",
    "CatalogueDocument",
    "CatalogueError",
    "CataloguePosting",
    "KnockOut",
    "Pay",
    "Place",
    "Question",
    "Requirement",
    "Responsibility",
    "Step",
    "documents",
    "load",
]

HERE = Path(__file__).parent


def documents(folder: Path = HERE) -> tuple[CatalogueDocument, ...]:
    """The documents that the catalogue is built from, by id. Raises ``CatalogueError``."""
    register = open_table(folder / "sources" / "documents.toml")
    return tuple(read_document(entry) for entry in register.tables("documents"))


def load(folder: Path = HERE) -> tuple[CataloguePosting, ...]:
    """Every posting of the folder, by slug. Raises ``CatalogueError``, which names the file and the field."""
    known = {document.id: document for document in documents(folder)}
    return tuple(_load_file(path, known) for path in sorted(folder.glob("*.toml")))


def _load_file(path: Path, known: dict[str, CatalogueDocument]) -> CataloguePosting:
    table = open_table(path)
    posting = read_posting(table, known)
    if posting.slug != path.stem:
        raise table.error("slug", f"is {posting.slug!r}, and must be the name of the file, {path.stem!r}")
    return posting
