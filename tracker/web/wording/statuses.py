"""How a finding's status and a must-have tier look: always a word, an icon and a colour together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from tracker.web.wording.codes import code
from tracker.web.wording.translation import gettext, locale


@dataclass(frozen=True, slots=True)
class Look:
    """``css`` and ``icon`` name a class of tokens.css and a symbol of icons.svg; ``sentence`` says it to the reader."""

    css: str
    icon: str
    word: str
    sentence: str


def status_look(status: Enum | str) -> Look:
    """The look of a ``scoring`` status, by member or value; ``sentence`` is the wording a candidate reads.

    Raises KeyError for a status that does not exist.
    """
    return _statuses(locale())[code(status)]


def tier_look(tier: Enum | str) -> Look:
    """The look of a ``scoring`` tier, by member or value; ``sentence`` explains the group in the ranked list.

    Raises KeyError for a tier that does not exist.
    """
    return _tiers(locale())[code(tier)]


@lru_cache
def _statuses(_language: str) -> dict[str, Look]:
    return {
        "met": Look("met", "met", gettext("Met"), gettext("Met")),
        "partly": Look("partly", "partly", gettext("Partly"), gettext("Partly met")),
        "not_met": Look("notmet", "notmet", gettext("Not met"), gettext("Not met")),
        "no_evidence": Look("noev", "noev", gettext("No evidence"), gettext("No evidence")),
    }


@lru_cache
def _tiers(_language: str) -> dict[str, Look]:
    return {
        "met": Look("met", "met", gettext("Musts met"), gettext("Every must-have met")),
        "open": Look("partly", "partly", gettext("Musts open"), gettext("A must-have partly shown or not stated")),
        "failed": Look("notmet", "notmet", gettext("Must failed"), gettext("A must-have is not met")),
    }
