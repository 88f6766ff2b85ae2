"""Dates an ad states: when to apply by, when the work starts."""

from __future__ import annotations

import re

from tracker.requirements.ad import Ad
from tracker.requirements.types import Proposed
from tracker.requirements.wording import capital

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|{_MONTH} \d{{4}}|immediately|asap|as soon as possible)"
)
_KINDS = (
    ("Apply by", r"apply (?:by|before|until|no later than)|(?:closing|application|end) (?:date|deadline)|deadline(?: for applications?| to apply)?|closes(?: on)?|applications? (?:close|due|accepted until|must be received by)|open until"),
    ("Starts", r"start(?:s|ing)?(?: date)?|begin(?:s|ning)?|commenc(?:es|ing)|available (?:from|as of)"),
    ("Interviews", r"interviews?(?: will be held| take place| are planned| on)?"),
    ("Posted", r"(?:date )?posted(?: on)?|published(?: on)?"),
)  # fmt: skip


def dates(ad: Ad) -> tuple[Proposed, ...]:
    """Each stated date with what it is, in the order of the ad."""
    found = []
    for name, words in _KINDS:
        pattern = re.compile(
            rf"\b(?:{words})\b[\s:]*(?:is|are|on|from|by|date|in|the)?[\s:]*(?P<date>{_DATE})\b", re.IGNORECASE
        )
        for hit in pattern.finditer(ad.plain):
            value = f"{name}: {hit['date']}" if hit["date"][0].isdigit() else f"{name}: {capital(hit['date'])}"
            found.append((hit.start(), Proposed(value, ad.words(*hit.span()))))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))
