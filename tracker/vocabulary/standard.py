"""The vocabulary that ships with the product, read from the data files beside this module."""

from __future__ import annotations

from tracker.vocabulary.entries import DATA, parse, word_list
from tracker.vocabulary.peers import tied
from tracker.vocabulary.vocabulary import Vocabulary


def load() -> Vocabulary:
    """All data files by name, every term in file order. Raises VocabularyError for a mistake in them."""
    files = sorted((DATA / "terms").glob("*.txt"))
    terms = [term for file in files for term in parse(file.read_text("utf-8"), file.name)]
    return Vocabulary(tied(terms, word_list("peers.txt") + word_list("work.txt")), word_list("decoys.txt"))


STANDARD = load()
