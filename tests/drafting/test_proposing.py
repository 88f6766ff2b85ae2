from __future__ import annotations

from tests.factories.drafts import AD
from tracker.drafting.lifecycle import Part
from tracker.drafting.proposing import field_content, items_of, without_refused
from tracker.requirements import draft, to_json


def test_numbers_follow_the_document_and_positions_the_screen() -> None:
    items = items_of(to_json(draft(AD)))
    assert [item.position for item in items] == list(range(len(items)))
    placed = sorted((item for item in items if item.sources), key=lambda item: item.number)
    starts = [item.sources[0]["start"] for item in placed]
    assert starts == sorted(starts)
    assert sorted(item.number for item in items) == list(range(1, len(items) + 1))


def test_every_source_holds_the_words_it_says() -> None:
    sources = [words for item in items_of(to_json(draft(AD))) for words in item.sources]
    assert [AD[words["start"] : words["end"]] for words in sources] == [words["quote"] for words in sources]


def test_every_single_field_is_there_though_the_ad_does_not_state_it() -> None:
    items = items_of(to_json(draft("Beekeeper\n\nRequirements\n- Python")))
    assert [item.part for item in items[:7]] == [
        Part.TITLE,
        Part.LEVEL,
        Part.TEAM,
        Part.REPORTS_TO,
        Part.EMPLOYMENT,
        Part.REMOTE,
        Part.SUMMARY,
    ]


def test_words_for_codes_become_codes() -> None:
    assert field_content(Part.LEVEL, {"value": "Principal"}) == {"value": "lead"}
    assert field_content(Part.EMPLOYMENT, {"value": "Freelance"}) == {"value": "contract"}
    assert field_content(Part.REMOTE, {"value": "On Mars"}) is None


REFUSED = """Beekeeper

What you will do
- Build hives with care
- You must be under 35 and quick
- Sell honey at markets

Requirements
- Python
"""


def test_words_that_an_ad_must_not_use_become_no_part_of_the_posting() -> None:
    proposal = without_refused(to_json(draft(REFUSED)))
    assert [warning["kind"] for warning in proposal["warnings"]] == ["protected"]
    items = items_of(proposal)
    assert [item.content["value"] for item in items if item.part is Part.DUTY] == [
        "Build hives with care",
        "Sell honey at markets",
    ]
    assert [item.part for item in items if "35" in str(item.content)] == []
