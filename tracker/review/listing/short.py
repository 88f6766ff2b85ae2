"""Short names of criteria for the chips of a list: whole words, never a cut one, and no two alike in one rubric."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tracker.terminology.in_use import label_of

ROOM = 24  # characters that fit a chip
ROOM_FOR_YEARS = 28  # the number of years says little without what they were spent on
LEADS = re.compile(
    r"^(?:(?:an?|the|good|strong|solid|proven|some|working|hands-on|practical|in-depth|deep)\s+)*"
    r"(?:(?:experience|knowledge|understanding|familiarity|skills?|expertise|background|proficiency|ability|command)"
    r"\s+(?:with|of|in|to|as)\s+)?(?:(?:an?|the)\s+)?",
    re.IGNORECASE,
)
LOOSE_ENDS = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "&"}
BEFORE_THE_FIELD = re.compile(
    r"^.*?\byears?\b[’']?\s+(?:(?:of|in|with|as|on|an?|the|experience|work|working|practice)\s+)*", re.IGNORECASE
)
DEGREES = {
    "secondary": "School leaving",
    "certificate": "Vocational",
    "associate": "Associate",
    "bachelor": "Bachelor’s",
    "master": "Master’s",
    "doctorate": "Doctorate",
}


class Named(NamedTuple):
    """What a short name is made of."""

    key: str
    kind: str
    label: str
    params: Mapping[str, Any]


def short_labels(criteria: Sequence[Named]) -> dict[str, str]:
    """Criterion key to its short name. Two that would be alike are told apart by as much of the label as fits."""
    found = {one.key: _short(one) for one in criteria}
    alike = {text for text, n in Counter(found.values()).items() if n > 1}
    return {one.key: _words(one.label) if found[one.key] in alike else found[one.key] for one in criteria}


def _short(one: Named) -> str:
    if len(one.label) <= ROOM:
        return one.label
    by_kind = {
        "skill": _terms,
        "certification": _terms,
        "experience": _years,
        "education": _degree,
        "language": _language,
    }
    said = by_kind[one.kind](one) if one.kind in by_kind else ""
    return said or _words(one.label)


def _terms(one: Named) -> str:
    """``Python +2``: a label that lists its terms begins with the first of them, and says how many more."""
    names = [label_of(term) for term in one.params.get("terms") or ()]
    said = sorted((one.label.lower().find(name.lower()), name) for name in names if name.lower() in one.label.lower())
    text = f"{said[0][1]} +{len(names) - 1}" if len(said) > 1 else ""
    return text if len(text) <= ROOM else ""


def _years(one: Named) -> str:
    """``4+ years, pumps``: of what, in the label's words or by its first term, as far as it fits."""
    years = one.params.get("years")
    if not years:
        return ""
    said, of = f"{years}+ years", BEFORE_THE_FIELD.sub("", one.label, count=1)
    if of == one.label:
        of = next(iter([label_of(term) for term in one.params.get("terms") or ()]), "")
    return f"{said}, {_as_fits(of.split(), ROOM_FOR_YEARS - len(said) - 2)}" if of else said


def _degree(one: Named) -> str:
    return DEGREES.get(str(one.params.get("level")), "")


def _language(one: Named) -> str:
    level = str(one.params.get("level") or "")
    others = one.params.get("or_terms") or ()
    more = f"+{len(others)}" if others else ""
    return " ".join(part for part in (label_of(str(one.params.get("term") or "")), more, level) if part)


def _words(label: str) -> str:
    """The first words of a label without what every label begins with; an ellipsis where words were left out."""
    words = re.sub(r"\s*\([^)]*\)", "", LEADS.sub("", label, count=1)).split() or label.split()
    text = _as_fits(words, ROOM)
    return text[:1].upper() + text[1:]


def _as_fits(words: Sequence[str], room: int) -> str:
    """As many of the words as fit, the first in any case; an ellipsis where some were left out."""
    kept: list[str] = []
    for word in words:
        if len(" ".join([*kept, word])) > room:
            break
        kept.append(word)
    while len(kept) > 1 and len(kept) < len(words) and kept[-1].lower() in LOOSE_ENDS:
        kept.pop()
    text = " ".join(kept).rstrip(",;:") or words[0]
    return text + ("…" if len(kept) < len(words) else "")
