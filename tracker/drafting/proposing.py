"""What the machine drafted, as items that a person decides on. The proposal is the plain JSON of ``requirements``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tracker.drafting.lifecycle import Part
from tracker.drafting.models import DraftItem
from tracker.drafting.summary import summary
from tracker.requirements import WarningKind

Plain = dict[str, Any]
LEVELS = {
    "Intern": "entry", "Junior": "entry", "Mid-level": "mid", "Senior": "senior", "Lead": "lead",
    "Principal": "lead", "Director": "lead",
}  # fmt: skip
EMPLOYMENTS = {
    "Full-time": "full_time", "Part-time": "part_time", "Contract": "contract", "Freelance": "contract",
    "Fixed-term contract": "temporary", "Casual": "temporary", "Internship": "internship",
    "Apprenticeship": "internship",
}  # fmt: skip
REMOTES = {"Remote": "remote", "Hybrid": "hybrid", "On site": "none"}
CODED = {Part.LEVEL: LEVELS, Part.EMPLOYMENT: EMPLOYMENTS, Part.REMOTE: REMOTES}
FIELDS = {  # the drafter's names
    "title": Part.TITLE, "seniority": Part.LEVEL, "team": Part.TEAM, "reports_to": Part.REPORTS_TO,
    "employment_type": Part.EMPLOYMENT, "remote": Part.REMOTE,
}  # fmt: skip
LISTS = {
    "locations": Part.PLACE, "salaries": Part.PAY, "responsibilities": Part.DUTY, "benefits": Part.BENEFIT,
    "process": Part.STEP, "dates": Part.DATE,
}  # fmt: skip
NOT_CONTENT = ("key", "source")
LONGEST_QUOTE = 2000
MOST_PLACES = 50  # of one criterion, that are marked


def items_of(proposal: Mapping[str, Any]) -> list[DraftItem]:
    """New rows for everything proposed, in the order of the screen, numbered in the order of the document.

    What has no words in the document is numbered last.
    """
    items = [*_fields(proposal), *_criteria(proposal), *_unplaced(proposal)]
    for position, item in enumerate(items):
        item.position = position
    placed = sorted(items, key=lambda item: (not item.sources, item.sources[0]["start"] if item.sources else 0))
    for number, item in enumerate(placed, 1):
        item.number = number
    return items


def with_short_quotes(plain: Any) -> Any:  # noqa: ANN401 - JSON of any shape, as it came
    """The same JSON with no quote longer than a person reads: one may be a megabyte that was not understood."""
    if isinstance(plain, dict):
        return {
            name: value[:LONGEST_QUOTE] if name == "quote" and isinstance(value, str) else with_short_quotes(value)
            for name, value in plain.items()
        }
    return [with_short_quotes(value) for value in plain] if isinstance(plain, list) else plain


def without_refused(proposal: Mapping[str, Any]) -> Plain:
    """The same proposal without the entries of the posting whose words touch on a protected attribute.

    The warning stays, and shows the words: a person decides what to say in their place.
    """
    refused = [
        one["source"] for one in proposal["warnings"] if one["kind"] == WarningKind.PROTECTED.value and one["source"]
    ]
    posting = {
        name: [one for one in value if not _touches(one["source"], refused)] if name in LISTS else value
        for name, value in proposal["posting"].items()
    }
    return {**proposal, "posting": posting}


def _touches(words: Mapping[str, Any], others: Iterable[Mapping[str, Any]]) -> bool:
    return any(words["start"] < other["end"] and other["start"] < words["end"] for other in others)


def field_content(part: Part, value: Mapping[str, Any]) -> Plain | None:
    """The content of a proposed field: {value}, or pay's figures; None for a value the product has no code for."""
    if part is Part.PAY:
        return {name: value[name] for name in ("low", "high", "currency", "period", "region")}
    codes = CODED.get(part)
    found = codes.get(value["value"]) if codes is not None else value["value"]
    return None if found is None else {"value": found}


def _fields(proposal: Mapping[str, Any]) -> Iterator[DraftItem]:
    posting = proposal["posting"]
    for name, part in FIELDS.items():
        value = posting[name]
        content = field_content(part, value) if value else None
        yield _item(part.value, part, content or {"value": ""}, [value["source"]] if content else [])
    said = {"value": summary(posting)}
    yield _item(Part.SUMMARY.value, Part.SUMMARY, said, [])
    for name, part in LISTS.items():
        for number, value in enumerate(posting[name], 1):
            content = field_content(part, value)
            if content is not None:
                yield _item(f"{part.value}-{number}", part, content, [value["source"]])


def _criteria(proposal: Mapping[str, Any]) -> Iterator[DraftItem]:
    for criterion in proposal["criteria"]:
        section = (criterion["source"] or {}).get("section", "")
        places = proposal["merged"].get(criterion["key"], ())[:MOST_PLACES]
        sources = [{**words, "section": section} for words in places]
        content = {name: value for name, value in criterion.items() if name not in NOT_CONTENT}
        yield _item(criterion_item_key(criterion["key"]), Part.CRITERION, content, sources)


def criterion_item_key(key: str) -> str:
    """The item's key for a criterion's; fields have keys of their own."""
    return f"{Part.CRITERION.value}:{key}"


def _unplaced(proposal: Mapping[str, Any]) -> Iterator[DraftItem]:
    for number, words in enumerate(proposal["unplaced"], 1):
        yield _item(f"{Part.UNPLACED.value}-{number}", Part.UNPLACED, {"value": words["quote"]}, [words])


def _item(key: str, part: Part, content: Plain, sources: list[Plain]) -> DraftItem:
    return DraftItem(key=key, part=part, content=content, proposed=dict(content), sources=sources)
