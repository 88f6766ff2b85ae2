"""Facts of a résumé, each with the span that states it. Pure; reads the visible text only."""

from tracker.documents.facts.assembly import resume
from tracker.documents.facts.ledger import months_using

__all__ = ["months_using", "resume"]
