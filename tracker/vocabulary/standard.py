"""The vocabulary that ships with the product, read from the data files beside this module."""

from __future__ import annotations

from pathlib import Path

from tracker.vocabulary.entries import parse
from tracker.vocabulary.vocabulary import Vocabulary

_DATA = Path(__file__).parent / "data"


def load() -> Vocabulary:
    """All data files by name, every term in file order. Raises VocabularyError for a mistake in them."""
    files = sorted((_DATA / "terms").glob("*.txt"))
    terms = [term for file in files for term in parse(file.read_text("utf-8"), file.name)]
    lines = (_DATA / "decoys.txt").read_text("utf-8").splitlines()
    return Vocabulary(terms, tuple(line for line in lines if line and not line.startswith("#")))


STANDARD = load()
