import pytest

from tests.documents.facts.plain import facts_of, words

LAYOUTS = {
    "beside": "Experience\nBaker | Brot AG | Reno, NV | Jan 2018 - Dec 2019\n• Baked bread\n• Sold bread\n"
    "Cook | Suppe GmbH | Jan 2016 - Dec 2017\n• Cooked",
    "title above firm and date": "EXPERIENCE\n\nBaker\nBrot AG\nJan 2018 – Dec 2019\n- Baked bread\n- Sold bread\n\n"
    "Cook\nSuppe GmbH\nJan 2016 – Dec 2017\n- Cooked",
    "firm and date, then title": "Work History\nBrot AG\tJan 2018 – Dec 2019\nBaker\n• Baked bread\n• Sold bread\n"
    "Suppe GmbH\tJan 2016 – Dec 2017\nCook\n• Cooked",
    "date above": "Employment\n01/2018 to 12/2019\nBaker, Brot AG\n• Baked bread\n• Sold bread\n"
    "01/2016 to 12/2017\nCook, Suppe GmbH\n• Cooked",
    "date at the left": "Professional Experience\n2018-01 – 2019-12\tBaker, Brot AG\n• Baked bread\n• Sold bread\n"
    "2016-01 – 2017-12\tCook, Suppe GmbH\n• Cooked",
    "one bullet a job": "Experience\n"
    "• Baker (Jan 2018 - Dec 2019) at Brot AG\n"
    "• Cook (Jan 2016 - Dec 2017) at Suppe GmbH",
    "plain lines": "Experience\n"
    "Baker\nJan 2018 to Dec 2019 Brot AG - Reno, NV\nBaked bread for everybody.\nSold bread.\n"
    "Cook\nJan 2016 to Dec 2017 Suppe GmbH - Reno, NV\nCooked soups.",
    "sentences": "Experience\n- Worked as a baker at Brot AG from Jan 2018 to Dec 2019, selling bread as well\n"
    "- Worked as a cook at Suppe GmbH from Jan 2016 to Dec 2017, doing soups for everybody",
    "markdown": "## Experience\n**Baker**, Brot AG (Jan 2018 - Dec 2019)\n* Baked bread\n* Sold bread\n\n"
    "**Cook**, Suppe GmbH (Jan 2016 - Dec 2017)\n* Cooked",
    "date on three lines": "Experience\nJanuary 2018\nto\nDecember 2019\nBaker, Brot AG\n• Baked bread\n"
    "January 2016\nto\nDecember 2017\nCook, Suppe GmbH\n• Cooked",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_jobs_are_read_from_every_layout(layout: str) -> None:
    text = LAYOUTS[layout]
    resume = facts_of(text)
    assert [
        ((words(text, one.title) or "").lower(), words(text, one.organisation), one.months) for one in resume.positions
    ] == [("baker", "Brot AG", (24216, 24239)), ("cook", "Suppe GmbH", (24192, 24215))]
    assert resume.total_months == 48


def test_bullets_are_quoted_whole() -> None:
    text = LAYOUTS["beside"]
    assert [words(text, bullet) for bullet in facts_of(text).positions[0].bullets] == ["Baked bread", "Sold bread"]


def test_a_plain_line_that_wraps_is_one_bullet() -> None:
    text = "Experience\nBaker, Brot AG, 2018 - 2019\nBaked a great many kinds of bread for\nall of the town.\nSold it."
    assert [words(text, bullet) for bullet in facts_of(text).positions[0].bullets] == [
        "Baked a great many kinds of bread for\nall of the town.",
        "Sold it.",
    ]


def test_a_second_job_at_a_firm_inherits_its_name() -> None:
    text = "Experience\nBrot AG\nHead Baker\n2020 - 2022\n• Led\nBaker\n2018 - 2020\n• Baked"
    assert [words(text, one.organisation) for one in facts_of(text).positions] == ["Brot AG", "Brot AG"]


def test_kinds_are_told_apart() -> None:
    text = (
        "Experience\nBaking Intern, Brot AG, 2018 - 2019\n• Baked\nVolunteering\nCoach, Club, 2015 - 2016\n• Coached\n"
        "Projects\nOven Tracker, 2020\n• Built\nMilitary Service\nCook, Field Kitchen, 2010 - 2011\n• Cooked"
    )
    assert [one.kind for one in facts_of(text).positions] == ["internship", "volunteer", "project", "military"]


def test_titles_carry_their_vocabulary_ids() -> None:
    assert facts_of(LAYOUTS["beside"]).positions[0].title_terms == ("baker",)


def test_an_ongoing_job_is_current() -> None:
    (position,) = facts_of("Experience\nBaker, Brot AG, Oct 2026 – Present\n• Baked").positions
    assert (position.current, position.end, position.months) == (True, None, (24321, 24322))


def test_a_text_without_sections_tells_its_jobs_in_sentences() -> None:
    text = (
        "Worked as a baker at Brot Bank from 2010 to 2015. Then served as head cook for Suppe Club from 2015 to 2020."
    )
    assert [words(text, one.title) for one in facts_of(text).positions] == ["baker", "head cook"]


def test_a_job_below_the_wrong_heading_is_still_found() -> None:
    text = "Profile\nBaker, Brot AG, Jan 2018 - Dec 2019\n• Baked\nBSc, Some University, 2012 - 2015"
    assert [words(text, one.title) for one in facts_of(text).positions] == ["Baker"]


def test_the_skills_above_the_first_job_are_no_employer() -> None:
    found = facts_of("Skills\nPython, SQL\nBaker\nBrot\nJan 2018 - Dec 2019\n- Baked")
    assert [words(found.text, one.organisation) for one in found.positions] == ["Brot"]


def test_a_name_with_for_in_it_is_one_organisation() -> None:
    found = facts_of("Experience\nBaker\tJan 2018 - Dec 2019\nInstitute for Bread Science, Reno\n• Baked")
    assert [words(found.text, one.organisation) for one in found.positions] == ["Institute for Bread Science"]


def test_a_degree_behind_a_job_told_in_a_sentence_does_not_hide_the_job() -> None:
    found = facts_of(
        "Worked as a baker at Brot AG from 2015 to 2017. Then cook at Suppe (2017-2018). BSc Mathematics 2014."
    )
    assert [words(found.text, one.organisation) for one in found.positions] == ["Brot AG", "Suppe"]
