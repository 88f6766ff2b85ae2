"""What was done to an item, in a sentence."""

from __future__ import annotations

from typing import Any

from tracker.drafting.lifecycle import Part
from tracker.drafting.models import PASTED, DraftItem, JobAd
from tracker.requirements.report import money
from tracker.requirements.types import Salary, Words
from tracker.web.wording.translation import gettext as _

SHORT = 60


def done(item: DraftItem, do: str) -> str:
    """What the button ``do`` did to the item."""
    name = name_of(item)
    if item.part is Part.UNPLACED:
        return _("Listed again: “%(name)s”.", name=name) if do == "reopen" else _("Left out: “%(name)s”.", name=name)
    weight = item.content.get("weight", "")
    sentences = {
        "accept": _("Accepted: %(name)s.", name=name),
        "drop": _("Dropped: %(name)s.", name=name),
        "edit": _("Saved: %(name)s.", name=name),
        "reopen": _("Open again: %(name)s.", name=name),
        "must": _("%(name)s is a must.", name=name),
        "plus": _("%(name)s is a plus.", name=name),
        "heavier": _("%(name)s weighs %(weight)s.", name=name, weight=weight),
        "lighter": _("%(name)s weighs %(weight)s.", name=name, weight=weight),
        "up": _("%(name)s moved up.", name=name),
        "down": _("%(name)s moved down.", name=name),
        "words": _("The document's words are kept: %(name)s.", name=name),
        "own": _("Our words again: %(name)s.", name=name),
    }
    return sentences.get(do, _("Saved."))


def name_of(item: DraftItem) -> str:
    """A criterion's name, a field's value, the figures of pay, the beginning of a sentence; that it says nothing."""
    content = item.content
    text = str(content.get("label") or content.get("value") or pay_in(content) or _("an empty entry"))
    return text if len(text) <= SHORT else text[: SHORT - 1].rstrip() + "…"


def pay_in(content: dict[str, Any]) -> str:
    """Pay's content as "EUR 48,000 to 60,000 a year"; "" for other content, and without a figure."""
    return money(Salary(**content, source=Words(0, 0, ""))) if content.get("low") or content.get("high") else ""


def document_in(ad: JobAd) -> str:
    """What a sentence calls the document: the name of its file, or that it is pasted text."""
    return ad.name[:1].lower() + ad.name[1:] if ad.kind == PASTED else ad.name
