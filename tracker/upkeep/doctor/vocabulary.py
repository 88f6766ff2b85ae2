"""The organisation's own words beside the standard vocabulary of this version."""

from __future__ import annotations

from flask import Flask

from tracker.terminology.in_use import clashes
from tracker.terminology.naming import in_words
from tracker.upkeep.doctor.findings import Finding, advice, well

SHOWN = 3


def own_words(_app: Flask) -> Finding:
    """They fit; what clashes has given way to the standard terms, and everything is scored without it."""
    found = clashes()
    if not found:
        return well("The own words fit the standard vocabulary.")
    said = " ".join(in_words(clash) for clash in found[:SHOWN])
    more = f" And {len(found) - SHOWN} more." if len(found) > SHOWN else ""
    return advice(f"Own words clash with the standard vocabulary: {said}{more} Change or remove them on /terms.")
