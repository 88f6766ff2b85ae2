from collections.abc import Callable

import pytest

from tracker.requirements import Draft
from tracker.requirements.ad import Ad
from tracker.requirements.reading import read
from tracker.requirements.sections import placed
from tracker.scoring import Importance


def test_a_list_that_marks_its_wishes_means_the_rest() -> None:
    ad = Ad("Potter\n\n- a guild card\n- raku is a bonus\n- a wheel\n- glazing a plus\n- firing kilns\n- loading kilns")
    assert read(ad, placed(ad.plain, None)).late == frozenset()


def test_a_line_that_lists_what_is_given_asks_for_nothing() -> None:
    ad = Ad("Potter\n\nYou have a guild card.\nTool allowance, overalls, phone, pension.")
    found = read(ad, placed(ad.plain, None))
    assert [one.text for one in found.benefits] == ["Tool allowance, overalls, phone, pension."]


def test_statements_go_where_they_belong_and_company_text_goes_nowhere() -> None:
    ad = Ad(
        "Potter\n\nAbout us\nWe fire kilns.\n\nDuties:\n- Throw vases\n\nRequirements:\n- A wheel\n- $20 an hour\n\n"
        "What we offer\n- Clay\n\nHow to apply\n- Send a vase\n\nLeave a reply\nRequired fields are marked"
    )
    found = read(ad, placed(ad.plain, None))
    assert [one.text for one in found.duties] == ["Throw vases"]
    assert [one.text for one in found.asking] == ["A wheel"]
    assert [one.text for one in found.pay] == ["$20 an hour"]
    assert [one.text for one in found.benefits] == ["Clay"]
    assert [one.text for one in found.process] == ["Send a vase"]
    assert [one.text for one in found.telling] == ["Potter"]


def test_hours_dates_and_contacts_among_demands_ask_nothing() -> None:
    ad = Ad(
        "Potter\n\nRequirements:\nA wheel\nMon to Fri 7.30 to 4.30\nClosing date: noon on Friday 4 December 2026\n"
        "Call Ada on 0113 496 0000 for a chat\nThe company offers a competitive salary.\nSalary: circa £20,000\n"
        "The post is subject to an enhanced DBS check"
    )
    found = read(ad, placed(ad.plain, None))
    assert [one.text for one in found.asking] == ["A wheel"]
    assert [one.text for one in found.process] == ["Call Ada on 0113 496 0000 for a chat"]
    assert [one.text for one in found.pay] == ["circa £20,000"]
    assert len(found.telling) == 5


def test_a_label_of_demands_above_all_headings_asks(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Baker\n\nSkills: Python, glazing, thatching, SQL\nLanguages: English\nHours: 45 per week")
    asked = [(one.label, one.importance) for one in draft.rubric.criteria if one.kind in ("skill", "language")]
    assert asked == [("Python, glazing, thatching and SQL", Importance.MUST), ("English", Importance.MUST)]


def test_a_greeting_and_a_signature_ask_for_nothing() -> None:
    ad = Ad("Hi all,\n\nRequirements:\n- Python\n\nKind regards\nJan Vase\nHead Potter")
    found = read(ad, placed(ad.plain, None))
    assert [one.text for one in (*found.asking, *found.telling)] == ["Python"]


def test_a_sentence_behind_the_list_that_wishes_for_something_asks_for_it(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        "Potter\n\nRequirements:\n- Python\n- SQL\n\nBeginners are welcome and get a wheel of their own for a year. "
        "Experience of salt glazing would be useful but is not essential."
    )
    asked = [(one.label, one.importance) for one in draft.rubric.criteria if one.kind == "skill"]
    assert asked == [("Python", Importance.MUST), ("SQL", Importance.MUST), ("Salt glazing", Importance.PLUS)]


@pytest.mark.parametrize(
    "line",
    [
        "Write to Ada on the usual number.",
        "Message us on Signal",
        "Weekly pay.",
        "Apron and phone supplied.",
        'Text "POTTER" to the number below.',
        "Salary as per the guild's scale.",
        "Accommodation available on campus.",
        "Part-time (80 %).",
        "Must currently be in Delft and able to join within 30 days",
        "Monthly gross salary from EUR 2,100 depending on experience.",
        "Pay between 2,400 and 3,000 euros gross",
        "Candidates must reside within the old town",
        "Good rates, steady work to the end of 2027.",
        "Page 2 of 3",
        "Guild Licence No. 77K1234",
        "Additional duties as needed",
        "Glaze & Kiln University values a diverse and culturally competent workforce.",
    ],
)
def test_what_stands_around_an_ad_asks_for_nothing(drafted: Callable[[str], Draft], line: str) -> None:
    draft = drafted(f"Potter\n\nRequirements:\nPython\nSQL\n{line}")
    assert [one.label for one in draft.rubric.criteria if one.kind not in ("experience", "subject")] == [
        "Python",
        "SQL",
    ]


def test_a_paragraph_about_the_duties_behind_the_wishes_is_no_wish(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        "Potter\n\nMust have:\nPython\nKafka\n\nNice to have:\nSQL\nSpark\n\n"
        "Duties include stacking kilns with PyTorch."
    )
    wished = [one.label for one in draft.rubric.criteria if one.importance is Importance.PLUS and one.kind == "skill"]
    assert wished == ["SQL", "Spark", "PyTorch"]
    assert [one.source.quote for one in draft.posting.responsibilities] == [
        "Duties include stacking kilns with PyTorch."
    ]


def test_a_sentence_behind_a_list_with_bullets_is_no_item_of_it(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        "Potter\n\nRequirements:\n- Python\n- Kafka\n\nNice to have:\n- SQL\n\nYou need to hold the CKA to start here."
    )
    assert [(one.label, one.importance) for one in draft.rubric.criteria if one.kind == "certification"] == [
        ("CKA certification", Importance.MUST)
    ]


def test_what_studies_have_shown_asks_for_nothing(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nRequirements:\n- Python\n- Studies have shown that people apply only if they meet all")
    assert [one.label for one in draft.rubric.criteria if one.kind in ("skill", "ability")] == ["Python"]
