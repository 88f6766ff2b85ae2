"""The verbs of postings."""

from tracker.postings.commands.catalogue import load_catalogue

__all__ = ["load_catalogue"]
