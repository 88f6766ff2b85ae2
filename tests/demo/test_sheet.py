from __future__ import annotations

from dataclasses import replace

import pytest

from tracker import demo
from tracker.demo.sheet import period, sheet

MARCH_2019, MAY_2021 = 2019 * 12 + 2, 2021 * 12 + 4


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (0, "Mar 2019 – May 2021"),
        (3, "March 2019 – May 2021"),
        (6, "03/2019 – 05/2021"),
        (9, "Mar 2019 to May 2021"),
        (12, "2019-03 – 2021-05"),
        (15, "03.2019 – 05.2021"),
    ],
)
def test_a_period_is_written_in_six_ways(style: int, written: str) -> None:
    assert period(MARCH_2019, MAY_2021, style) == written


def test_a_running_period_says_so() -> None:
    assert period(MARCH_2019, None, 0) == "Mar 2019 – Present"


def test_headings_follow_the_style(crowd: tuple[demo.Applicant, ...]) -> None:
    headings = {sheet(replace(crowd[5], style=style)).sections[0].heading for style in range(3)}
    assert headings == {"Summary", "Profile", "About me"}


def test_empty_sections_are_left_out(planted: dict[demo.Special, demo.Applicant]) -> None:
    kinds = [section.kind for section in sheet(planted[demo.Special.COURSEWORK]).sections]
    assert "experience" not in kinds


def test_a_job_ad_holds_no_person(planted: dict[demo.Special, demo.Applicant]) -> None:
    sent = planted[demo.Special.JOB_AD]
    assert (sheet(sent).name, sheet(sent).contact) == ("Saltmarsh Data", ("jobs@example.org",))


def test_a_foreign_resume_has_the_applicants_name(planted: dict[demo.Special, demo.Applicant]) -> None:
    sent = planted[demo.Special.FOREIGN]
    assert (sheet(sent).name, sheet(sent).headline == sent.career.headline) == (sent.name, False)


def test_hidden_words_and_the_way_go_together(crowd: tuple[demo.Applicant, ...]) -> None:
    for one in crowd:
        made = sheet(one)
        assert (made.concealed, bool(made.hidden)) == (
            (one.special.value.removeprefix("hidden_"), True)
            if one.special.value.startswith("hidden_")
            else ("", False)
        )


def test_a_stuffed_skills_section_repeats_itself(planted: dict[demo.Special, demo.Applicant]) -> None:
    sent = planted[demo.Special.STUFFED]
    skills = next(section for section in sheet(sent).sections if section.kind == "skills")
    assert skills.text == " ".join(sent.career.skills * 12)
