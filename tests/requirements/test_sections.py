import pytest

from tracker.requirements.headings import Section
from tracker.requirements.sections import placed


def test_lines_stand_under_the_heading_above_them() -> None:
    found = placed("Potter\n\nRequirements:\n- A wheel\n- Clay\n\nNice to have\nA kiln", None)
    assert [(one.line.text, one.section, one.rank) for one in found] == [
        ("Potter", Section.ROLE, 0),
        ("A wheel", Section.ASK, 0),
        ("Clay", Section.ASK, 1),
        ("A kiln", Section.PLUS, 0),
    ]


def test_headings_inside_a_running_text_open_sections() -> None:
    found = placed("REQUIREMENTS: A wheel. NICE TO HAVE: A kiln.", None)
    assert [(one.line.text, one.section) for one in found] == [
        ("A wheel.", Section.ASK),
        ("A kiln.", Section.PLUS),
    ]


def test_an_unknown_heading_divides_the_section_it_stands_in() -> None:
    found = placed("Requirements:\n- A wheel\n\nGlaze room:\n- Brushes", None)
    assert [one.section for one in found] == [Section.ASK, Section.ASK]


def test_a_label_inside_a_list_opens_nothing() -> None:
    found = placed("Minimum qualifications:\n- Education: a degree\n- A wheel", None)
    assert [one.section for one in found] == [Section.MUST, Section.MUST]


def test_a_label_about_licences_inside_requirements_gives_no_advice() -> None:
    found = placed("Minimum requirements\nEducation: a degree\nLicensure/Certification: a kiln licence", None)
    assert [one.section for one in found] == [Section.MUST, Section.MUST]


def test_the_label_of_one_bullet_says_nothing_of_the_next() -> None:
    found = placed("Requirements:\n- Bonus: a kiln\n- A wheel", None)
    assert [(one.line.text, one.section, one.inline) for one in found] == [
        ("a kiln", Section.PLUS, True),
        ("A wheel", Section.ASK, False),
    ]


def test_a_deadline_or_pay_in_a_field_opens_no_section() -> None:
    found = placed("Potter\nApplication deadline: 3 May\nRemuneration: £9 an hour\nWe make pots.", None)
    assert {one.section for one in found} == {Section.ROLE}


def test_the_name_of_one_certificate_among_demands_heads_nothing() -> None:
    found = placed("Requirements:\nKiln certification (current)\nPython", None)
    assert [(one.line.text, one.section) for one in found] == [
        ("Kiln certification (current)", Section.ASK),
        ("Python", Section.ASK),
    ]


def test_wishes_listed_behind_their_label_end_with_the_line() -> None:
    found = placed("Must have: Python\nGood to have: R, SQL\nThree years at the wheel", None)
    assert [one.section for one in found] == [Section.MUST, Section.PLUS, Section.MUST]


def test_a_wish_among_demands_heads_nothing() -> None:
    found = placed("Requirements:\nPython\nWork with our clients is an advantage\nA kiln licence", None)
    assert [(one.line.text, one.section) for one in found] == [
        ("Python", Section.ASK),
        ("Work with our clients is an advantage", Section.ASK),
        ("A kiln licence", Section.ASK),
    ]


def test_a_heading_among_demands_with_nothing_below_it_is_one_of_them() -> None:
    found = placed("Requirements:\nPython\nA good benefits package of yours\n\nBenefits\nMugs", None)
    assert [(one.line.text, one.section) for one in found] == [
        ("Python", Section.ASK),
        ("A good benefits package of yours", Section.ASK),
        ("Mugs", Section.BENEFITS),
    ]


def test_what_gives_examples_heads_nothing() -> None:
    found = placed("Requirements:\nLeadership qualification (e.g. Guild Gold)\nPython", None)
    assert [one.line.text for one in found] == ["Leadership qualification (e.g. Guild Gold)", "Python"]


def test_closing_words_end_a_list_without_bullets() -> None:
    text = "Requirements:\nPython\nSQL\n\nWe are a small team of potters who would love to hear from you soon."
    assert [one.section for one in placed(text, None)] == [Section.ASK, Section.ASK, Section.OTHER]


def test_an_item_in_small_letters_is_no_heading() -> None:
    text = "We can offer:\na supportive team\ngood training\na lovely field"
    assert [one.section for one in placed(text, None)] == [Section.BENEFITS] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Raku or Gold Kiln Certification preferred",
        "GLZ certification (Level 2) is an asset",
        "Kiln and wheel certifications",
        "Two years in glaze distribution",
        "Experience in the glass and clay industries",
    ],
)
def test_a_demand_that_only_sounds_like_a_heading_heads_nothing(line: str) -> None:
    found = placed(f"Potter\n\nRequirements:\nA steady hand\n{line}\nPython", None)
    assert [one.section for one in found if one.line.text in (line, "Python")] == [Section.ASK, Section.ASK]


def test_why_a_firm_is_worth_joining_asks_for_nothing() -> None:
    found = placed("Requirements:\n- A steady hand\n\nWhy KLN\nLed by our values, we share the kilns.", None)
    assert found[-1].section is Section.COMPANY


def test_an_empty_line_still_parts_a_heading_about_certificates_from_the_demands() -> None:
    found = placed("Requirements:\nA steady hand\n\nPopular certifications\nThe Gold Kiln", None)
    assert found[-1].section is Section.PATH
