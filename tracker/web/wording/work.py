"""The words for what a posting and a rubric store as codes: kinds of employment, levels, importance, criteria."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from tracker.web.wording.codes import code
from tracker.web.wording.translation import gettext, locale


def word(value: Enum | str) -> str:
    """The word for a code, by member or value: ``full_time`` is ``Full-time``, ``must`` is ``Must``.

    Raises KeyError for a code without a word: a new one must be worded before it is shown.
    """
    return _words(locale())[code(value)]


@lru_cache
def _words(_language: str) -> dict[str, str]:
    return {
        "full_time": gettext("Full-time"),
        "part_time": gettext("Part-time"),
        "contract": gettext("Contract"),
        "internship": gettext("Internship"),
        "temporary": gettext("Temporary"),
        "entry": gettext("Entry level"),
        "mid": gettext("Mid-level"),
        "senior": gettext("Senior"),
        "lead": gettext("Lead"),
        "none": gettext("On site"),
        "hybrid": gettext("Hybrid"),
        "remote": gettext("Remote"),
        "must": gettext("Must"),
        "plus": gettext("Plus"),
        "skill": gettext("Skill"),
        "experience": gettext("Experience"),
        "education": gettext("Education"),
        "certification": gettext("Certification"),
        "language": gettext("Language"),
        "ability": gettext("Ability"),
        "subject": gettext("Subjects"),
        "answer": gettext("Answer"),
        "draft": gettext("Draft"),
        "open": gettext("Open"),
        "closed": gettext("Closed"),
    }
