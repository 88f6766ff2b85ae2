"""The team, and whom the post reports to."""

from __future__ import annotations

import re

from tracker.requirements.ad import Ad
from tracker.requirements.finding.phrases import noun_phrase
from tracker.requirements.types import Proposed
from tracker.requirements.wording import capital

_REPORTS = re.compile(
    r"(?:reports?|reporting|answers?|accountable|answerable)(?: directly| functionally)?(?: in)? to:?\s+(?:the |our |an? |whoever |your )*(?P<what>[^\n.;()]{3,80})"
    r"|reports? to\s*[:-]\s*(?P<field>[^\n]{3,60})|line manager\s*[:-]\s*(?P<line>[^\n]{3,60})",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"(?im)^[\s*•-]*(?:team|department|division|business unit|function)\s*[:-]\s*(?P<field>[^\n]{2,60})"
    r"|(?:join|part of|within|member of|work in|sits? (?:in|within))(?: us in)?(?: an?| our| the)+ (?P<what>[\w &/'+,-]{3,50}?) (?:team|department|division)\b"
)  # fmt: skip


def reports_to(ad: Ad) -> Proposed | None:
    """The person or post the job reports to."""
    for found in _REPORTS.finditer(ad.plain):
        name = next(key for key in ("what", "field", "line") if found[key])
        value = noun_phrase(found[name], longest=8)
        if 2 < len(value) and not re.match(
            r"(?:work|duty|us|them|all|any|changes|questions|requests)\b", value, re.IGNORECASE
        ):
            return Proposed(capital(value), ad.words(*found.span()))
    return None


def team(ad: Ad) -> Proposed | None:
    """The team or department."""
    for found in _TEAM.finditer(ad.plain):
        name = "field" if found["field"] else "what"
        value = noun_phrase(found[name], longest=6)
        if len(value) > 1 and value.lower() not in ("team", "our", "growing", "dynamic", "fast-growing", "small"):
            return Proposed(capital(value), ad.words(*found.span()))
    return None
