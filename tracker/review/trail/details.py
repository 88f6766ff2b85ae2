"""What an entry of the audit trail says beside its act, in words. Entries hold codes, ids and names of fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from tracker.access import Role
from tracker.audit import AuditEntry
from tracker.people.wording import ROLE_WORDS
from tracker.review.rejecting import REASONS
from tracker.review.trail.wording import FIELDS, FILES, WAYS_IN
from tracker.web.wording.money import money_range, per
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

Thing = tuple[str, str]
Names = Mapping[Thing, str]
PAY = re.compile(r"(?P<low>\d+|None)-(?P<high>\d+|None) (?P<currency>\w+) (?P<period>\w+)")
FINGERPRINT = 12  # characters that tell one file from another at a look
NAMED_BY = {"into": "job_ad", "posting": "posting"}  # details that are ids of things
FULL = 400  # characters; a list of this length was cut, see drafting/commands/acting.py


def things_in(entry: AuditEntry) -> set[Thing]:
    """(kind, id) of what the details name by their ids alone; a stage is known by its application and its key."""
    named = {(NAMED_BY[key], one) for key, value in entry.detail.items() if key in NAMED_BY for one in _parts(value)}
    stage = {("stage", f"{entry.object_id}:{entry.detail['stage']}")} if "stage" in entry.detail else set()
    return named | stage


def sentences(entry: AuditEntry, names: Names) -> list[str]:
    """One for each detail; a detail that an older or newer release wrote stands for itself."""
    return [_said(key, value, entry, names) for key, value in sorted(entry.detail.items())]


def _said(key: str, value: str, entry: AuditEntry, names: Names) -> str:
    if key == "stage":
        return _("To: %(stage)s", stage=names.get(("stage", f"{entry.object_id}:{value}"), value))
    if key in NAMED_BY:
        return ", ".join(names.get((NAMED_BY[key], one), one) for one in _parts(value))
    return SAYS[key](value) if key in SAYS else f"{key}: {', '.join(_parts(value))}"


def _parts(value: str) -> list[str]:
    return re.split(r", ?", value)


def _changed(value: str) -> str:
    return _("Changed: %(fields)s", fields=", ".join(_(FIELDS.get(one, one)) for one in _parts(value)))


def _items(value: str) -> str:
    most = len(_parts(value))
    if len(value) >= FULL:
        return _("More than %(num)s items", num=most - 1)
    return ngettext("%(num)s item", "%(num)s items", most)


def _pay(value: str) -> str:
    return _("Pay shown: %(pay)s", pay=PAY.sub(_range, value))


def _range(found: re.Match[str]) -> str:
    low, high = (None if end == "None" else int(end) for end in found.group("low", "high"))
    return f"{money_range(low, high, found['currency'], exact=True)} {per(found['period'])}"


def _reason(value: str) -> str:
    return _("Reason: %(reason)s", reason=next((_(one.label) for one in REASONS if one.code == value), value))


def _role(value: str) -> str:
    return _(ROLE_WORDS[Role(value)])


SAYS: dict[str, Callable[[str], str]] = {
    "by": lambda value: _(WAYS_IN.get(value, value)),
    "changed": _changed,
    "fields": _changed,
    "from": lambda value: _("From: %(role)s", role=_role(value)),
    "items": _items,
    "kind": lambda value: _(FILES.get(value, value)),
    "letter": lambda value: _("With a letter") if value == "True" else _("Without a letter"),
    "pay": _pay,
    "reason": _reason,
    "role": lambda value: _("Role: %(role)s", role=_role(value)),
    "sha256": lambda value: _("File fingerprint %(start)s", start=value[:FINGERPRINT]),
    "to": lambda value: _("To: %(role)s", role=_role(value)),
    "version": lambda value: _("Version %(number)s", number=value),
}
