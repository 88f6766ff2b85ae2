"""Headings nobody wrote down before: told by standing above a list, and by single words."""

from collections.abc import Callable

import pytest

from tracker.requirements import Draft
from tracker.requirements.headings import Section
from tracker.requirements.sections import placed

HEADINGS = [
    (Section.ASK, "What we need from you"),
    (Section.ASK, "The sort of person we want"),
    (Section.ASK, "You'll fit right in if you have"),
    (Section.ASK, "What makes a great physiotherapist"),
    (Section.ASK, "Experience we’re after"),
    (Section.ASK, "Entry requirements"),
    (Section.ASK, "Are you right for this?"),
    (Section.ASK, "The ideal candidate for this clinic will have"),
    (Section.ASK, "The right person is"),
    (Section.MUST, "You must be able to show"),
    (Section.PLUS, "Things that would help"),
    (Section.PLUS, "Not essential, but welcome"),
    (Section.PLUS, "What would be great on top"),
    (Section.DUTIES, "What you'll be getting up to"),
    (Section.DUTIES, "What your days look like"),
    (Section.DUTIES, "What needs doing"),
    (Section.DUTIES, "As a nurse here you will"),
    (Section.DUTIES, "What you'll get up to"),
    (Section.DUTIES, "Your remit"),
    (Section.DUTIES, "What's involved?"),
    (Section.BENEFITS, "Why people stay"),
    (Section.BENEFITS, "What do I get?"),
    (Section.BENEFITS, "What's in the package"),
    (Section.BENEFITS, "How we'll look after you"),
    (Section.PROCESS, "What happens after you apply"),
]
OPENING = "Physiotherapist\n\nWe are a small clinic by the river.\n\n"


def section_under(heading: str, list_below: str, before: str = OPENING) -> Section:
    found = placed(f"{before}{heading}\n{list_below}", None)
    return next(one.section for one in found if one.line.text.startswith("Zeta"))


@pytest.mark.parametrize(("section", "heading"), HEADINGS)
def test_a_short_line_above_bullets_announces_them(section: Section, heading: str) -> None:
    assert section_under(heading, "• Zeta alpha\n• Beta gamma\n") is section


def test_a_short_line_above_lines_that_lost_their_bullets_announces_them() -> None:
    assert section_under("What we need from you", "Zeta alpha\nBeta gamma\n") is Section.ASK


def test_the_end_of_a_bullet_that_wraps_announces_nothing() -> None:
    before = f"{OPENING}Benefits\n• A desk, a chair and everything else that\n"
    assert section_under("experienced people want", "• Zeta alpha\n• Beta gamma\n", before) is Section.BENEFITS


def test_the_first_line_names_the_job_and_announces_nothing() -> None:
    assert section_under("Experienced physiotherapist", "• Zeta alpha\n• Beta gamma\n", before="") is Section.ROLE


def test_a_sentence_above_bullets_announces_nothing() -> None:
    sentence = "We are looking forward to the summer and to what you bring to us every single day"
    assert section_under(sentence, "• Zeta alpha\n• Beta gamma\n") is Section.ROLE


@pytest.mark.parametrize(
    ("items", "section"),
    [
        ("You will tune organs\nYou will carve pipes\n", Section.DUTIES),
        ("Two years with bellows\nA degree in music\n", Section.ASK),
        ("25 days holiday\nA pension\n", Section.BENEFITS),
        ("pipes of tin\nbellows of leather\n", Section.ROLE),
    ],
)
def test_where_a_heading_tells_nothing_its_list_does(items: str, section: Section) -> None:
    found = placed(f"{OPENING}The nitty gritty\n\n{items}", None)
    assert found[-1].section is section


def test_a_list_of_deeds_under_demands_only_divides_them() -> None:
    found = placed(f"{OPENING}Requirements\n- Python\n\nOrgans\n- Repair pipes\n- Tune organs\n", None)
    assert found[-1].section is Section.ASK


def test_a_question_needs_no_empty_line_above() -> None:
    found = placed(f"{OPENING}Mondays off\nWho gets on well here?\nZeta alpha\nBeta gamma\n", None)
    assert found[-1].section is Section.ASK


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("The job in a nutshell", Section.DUTIES),
        ("Your story so far", Section.ASK),
        ("Our side of the bargain", Section.BENEFITS),
        ("Plainly put", Section.OTHER),
    ],
)
def test_a_heading_may_stand_above_sentences(heading: str, section: Section) -> None:
    told = "Zeta is a long sentence that goes on and on.\nAnd so does the next one.\n"
    assert section_under(heading, told) is section


def test_a_question_in_words_heads_a_list_though_no_empty_line_was_kept() -> None:
    found = placed("Physiotherapist\nLegs that go\nWhat you can look forward to\nZeta alpha\nBeta gamma", None)
    assert [one.section for one in found][-2:] == [Section.BENEFITS, Section.BENEFITS]


def test_a_demand_above_a_longer_one_is_no_heading() -> None:
    told = "Zeta is a long sentence that goes on and on.\nAnd so does the next one.\n"
    assert section_under("Experience in sales or something equivalent", told) is Section.ROLE


def test_the_last_sentence_of_a_paragraph_announces_the_list_below_it() -> None:
    before = f"{OPENING}You treat ten people a day and you keep their notes. "
    assert section_under("Key strengths include:", "Zeta alpha\nBeta gamma\n", before) is Section.ASK


def test_what_stands_below_says_that_a_line_to_the_reader_announces_work() -> None:
    assert (
        section_under("You make your mark by", "• Zeta alpha\n• Managing clinics\n• Writing reports\n")
        is Section.DUTIES
    )


def test_what_leads_into_a_list_asks_for_nothing_itself(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        "Potter\n\nRequirements\n"
        "We hope to meet somebody who can do several of the things named in this list:\n"
        "- Python\n- Kafka\n"
    )
    assert [one.label for one in draft.rubric.criteria if one.kind in ("skill", "ability")] == ["Python", "Kafka"]
