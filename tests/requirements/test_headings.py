import re

import pytest

from tracker.requirements.headings import Section, is_heading, section_of
from tracker.requirements.layout import lines


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Minimum qualifications:", Section.MUST),
        ("Must-haves", Section.MUST),
        ("What you'll need", Section.MUST),
        ("Nice to have", Section.PLUS),
        ("Assets", Section.PLUS),
        ("What do I need?", Section.MUST),
        ("What would I do all day?", Section.DUTIES),
        ("What would be nice but isn't needed?", Section.PLUS),
        ("What does it pay?", Section.PAY),
        ("How do I apply?", Section.PROCESS),
        ("Useful", Section.PLUS),
        ("Desired Candidate Profile", Section.ASK),
        ("Who are we?", Section.COMPANY),
        ("How much do we pay?", Section.PAY),
        ("You may also bring", Section.PLUS),
        ("Preferred skills and experience", Section.PLUS),
        ("It helps if you", Section.PLUS),
        ("Nice extras", Section.PLUS),
        ("Extra brownie points for", Section.PLUS),
        ("What would make us happy", Section.PLUS),
        ("You may be a great fit if you", Section.ASK),
        ("Person specification (E = essential, D = desirable)", Section.ASK),
        ("Essential duties and responsibilities", Section.DUTIES),
        ("Responsibilities include but are not limited to", Section.DUTIES),
        ("What you will be working on", Section.DUTIES),
        ("What we give you", Section.BENEFITS),
        ("What you can expect from us", Section.BENEFITS),
        ("Requirements", Section.ASK),
        ("Special requirements", Section.ASK),
        ("Who should apply", Section.ASK),
        ("Background", Section.ROLE),
        ("About you", Section.ASK),
        ("Key responsibilities", Section.DUTIES),
        ("What you'll do", Section.DUTIES),
        ("What we offer", Section.BENEFITS),
        ("How to apply", Section.PROCESS),
        ("Salary expectations", Section.PAY),
        ("About us", Section.COMPANY),
        ("Leave a Reply", Section.NOISE),
        ("Equal opportunity employer", Section.LEGAL),
        ("How to become a potter", Section.PATH),
    ],
)
def test_a_heading_announces_its_section(heading: str, section: Section) -> None:
    assert section_of(heading) is section


def test_the_name_of_the_job_decides_nothing_in_a_heading() -> None:
    assert section_of("Potter skills and qualifications", re.compile("potter")) is Section.ASK
    assert section_of("Potter skills and qualifications") is None


@pytest.mark.parametrize(
    "line",
    [
        "You need 3 years of Python",
        "Nice to have: Kafka",
        "In this role you will lead a team",
        "Bonus points for a kiln",
    ],
)
def test_a_line_that_asks_or_tells_is_no_heading(line: str) -> None:
    assert section_of(line) is None


def test_a_bullet_without_a_colon_is_no_heading() -> None:
    (line,) = lines("- Skills")
    assert is_heading(line) is None


def test_a_short_line_with_a_colon_is_a_heading_we_do_not_know() -> None:
    (line,) = lines("Glaze room:")
    assert is_heading(line) is Section.OTHER


@pytest.mark.parametrize("line", ["Pay £13.45 basic", "Weekly pay every Friday"])
def test_what_is_paid_is_no_heading_about_pay(line: str) -> None:
    assert is_heading(lines(f"Potter\n{line}")[1]) is None


@pytest.mark.parametrize("heading", ["Conditions", "Our conditions", "Terms of employment", "Terms and conditions"])
def test_what_the_terms_are_is_no_demand(heading: str) -> None:
    assert section_of(heading) is Section.BENEFITS
