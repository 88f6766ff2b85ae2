"""What the public pages show, gathered for their templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import url_for

from tracker.postings import careers
from tracker.postings.feeds.structured import structured_tag
from tracker.postings.models import Posting
from tracker.rubrics.models import RubricVersion
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word

PAGE = 25
CLOSING = "closing"  # the order by closing date; any other is the newest first
SELECTS = (
    ("team", "Team", "Any team"),
    ("place", "Place", "Any place"),
    ("type", "Type of work", "Any type"),
    ("level", "Level", "Any level"),
)
CODED = ("type", "level")  # filters whose values are codes with words of their own


def list_page(
    postings: Sequence[Posting], filters: careers.Filters, *, typed: str, sort: str, after: int
) -> dict[str, Any]:
    """The context of ``postings/jobs.html``. ``typed`` was searched for; ``filters`` say what was meant."""
    order = {"sort": sort} if sort == CLOSING else {}
    found = _in_order(careers.matching(postings, filters), sort)
    chosen, start = filters.chosen(), max(0, after)
    return {
        "roles": [card(posting) for posting in found[start : start + PAGE]],
        "matching": len(found),
        "total": len(postings),
        "q": typed,
        "meant": filters.q if filters.q != typed else "",
        "selects": [_select(postings, filters, *names) for names in SELECTS],
        "chosen": [_choice(postings, chosen, name, order) for name in chosen],
        "order": order,
        "sorts": _sorts(chosen, sort),
        "promises": _promises(postings),
        "next": _address(chosen | order | {"after": start + PAGE}) if start + PAGE < len(found) else None,
        "previous": _address(chosen | order | {"after": max(0, start - PAGE)}) if start else None,
        "feeds": [
            {"text": _("RSS feed"), "href": url_for("postings.jobs_rss"), "type": "application/rss+xml"},
            {"text": _("XML for job boards"), "href": url_for("postings.jobs_xml"), "type": "application/xml"},
        ],
    }


def role_page(posting: Posting, version: RubricVersion | None) -> dict[str, Any]:
    """The context of ``postings/job.html``."""
    return {
        "posting": posting,
        "place": careers.place_phrase(posting),
        "pays": posting.salaries,
        "conditions": [question.knock_out["says"] for question in posting.questions if question.knock_out],
        "rubric": version,
        "structured": structured_tag(posting),
    }


def closed_page(posting: Posting, others: Sequence[Posting]) -> dict[str, Any]:
    """The context of ``postings/closed.html``: three roles, the same team or level first."""
    near = sorted(others, key=lambda other: (other.team != posting.team, other.level != posting.level))
    return {
        "posting": posting,
        "closed_on": posting.closed_at or posting.closes_at,
        "roles": [card(other) for other in near[:3]],
        "total": len(others),
    }


def card(posting: Posting) -> dict[str, Any]:
    """What ``components/role_card.html`` shows."""
    return {
        "slug": posting.slug,
        "title": posting.title,
        "pay": posting.salaries[0] if posting.salaries else None,
        "place": careers.place_phrase(posting),
        "employment_type": posting.employment_type,
        "level": posting.level,
        "team": posting.team,
        "closes_at": posting.closes_at,
    }


def _select(postings: Sequence[Posting], filters: careers.Filters, name: str, label: str, any_: str) -> dict[str, Any]:
    found = [(value, _words(name, text), count) for value, text, count in careers.options(postings, filters, name)]
    return {"name": name, "label": _(label), "any": _(any_), "options": found, "value": getattr(filters, name)}


def _in_order(found: list[Posting], sort: str) -> list[Posting]:
    """The newest first, as they come, or those that close soonest; a role without a closing date stands last."""
    if sort != CLOSING:
        return found
    return sorted(found, key=lambda posting: (posting.closes_at is None, posting.closes_at))


def _sorts(chosen: dict[str, str], sort: str) -> list[dict[str, Any]]:
    closing = chosen | {"sort": CLOSING}
    return [
        {"text": _("Newest first"), "href": _address(chosen), "current": sort != CLOSING},
        {"text": _("Closing soonest"), "href": _address(closing), "current": sort == CLOSING},
    ]


def _choice(postings: Sequence[Posting], chosen: dict[str, str], name: str, order: dict[str, str]) -> dict[str, Any]:
    rest = {key: value for key, value in chosen.items() if key != name}
    text = f"“{chosen[name]}”" if name == "q" else _words(name, chosen[name])
    gives = len(careers.matching(postings, careers.Filters(**rest)))
    return {"text": text, "without": _address(rest | order), "gives": gives}


def _promises(postings: Sequence[Posting]) -> list[str]:
    """Sentences that are true of every open role, and no others."""
    said = [_("A person reads every application"), _("You get an answer, by a date we name")]
    if postings and all(posting.salaries for posting in postings):
        said.insert(0, _("Every role shows its pay"))
    return said


def _words(name: str, text: str) -> str:
    return word(text) if name in CODED else (_("Remote") if text == careers.REMOTE else text)


def _address(parameters: Mapping[str, Any]) -> str:
    return url_for("postings.jobs", **parameters)
