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


def _jobs(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (words(text, one.title), words(text, one.organisation), words(text, one.dates))
        for one in facts_of(text).positions
    ]


def test_an_occupation_above_its_date_is_found_though_the_first_entry_has_none() -> None:
    text = (
        "Experience\nAug 2013 to Current Alpha Ltd\nBaked bread for the whole town, every day of the week.\n"
        "Kept the oven warm.\nNight Baker\nMarch 2001 to May 2002 Beta Ltd\nReported to the head baker."
    )
    assert _jobs(text) == [
        (None, "Alpha Ltd", "Aug 2013 to Current"),
        ("Night Baker", "Beta Ltd", "March 2001 to May 2002"),
    ]


def test_a_month_alone_opens_an_entry_where_dates_begin_the_rows() -> None:
    text = (
        "Experience\nBaker\nMay 2016 to July 2018 Alpha Ltd As a baker I was trusted with all of the bread of town "
        "and all of the rolls.\nBaked bread for the whole town.\n"
        "Kitchen Help\nMarch 2015 Beta Ltd\nWashed the dishes of the whole town.\n"
        "Cook\nJune 2012 to May 2013 Gamma Ltd\nCooked."
    )
    assert [job[1:] for job in _jobs(text)] == [
        ("Alpha Ltd", "May 2016 to July 2018"),
        ("Beta Ltd", "March 2015"),
        ("Gamma Ltd", "June 2012 to May 2013"),
    ]


def test_an_occupation_that_a_long_row_begins_with_is_the_title() -> None:
    text = (
        "Experience\n01/2013 - 07/2015\nAlpha Ltd, Reno, NV Night Shift Baker II I took this job for the bread and "
        "stayed for the people, who were as good as the bread and much warmer.\n09/2005 - 07/2007\n"
        "night cook, Beta Ltd, prepared meals for about three hundred people a night, two helpers and one old but "
        "trusty stove at hand."
    )
    assert [(job[0], one.confidence) for job, one in zip(_jobs(text), facts_of(text).positions, strict=True)] == [
        ("Night Shift Baker II", 0.6),
        ("night cook", 0.6),
    ]


def test_what_stands_before_the_date_is_the_header_of_a_sentence() -> None:
    text = (
        "Experience\n• Investments (2017 - 2020): Responsible for the keeping of books and the risks of the house.\n"
        "• Junior Help Desk at Alpha Corp (2015 - 2017); supporting all of the people with all of the screens."
    )
    assert [job[:2] for job in _jobs(text)] == [("Investments", None), ("Junior Help Desk", "Alpha Corp")]


def test_years_inside_a_sentence_are_no_job() -> None:
    text = (
        "Experience\nBaker, Alpha Ltd, 2004 - 2012\n"
        "Had the best bread of every week, month and year from 2006-2010\nBaked for the town."
    )
    assert [job[2] for job in _jobs(text)] == ["2004 - 2012"]


def test_occupations_between_whole_sentences_are_jobs_where_nobody_tells_dates() -> None:
    prose = "Baked a great many kinds of bread for all of the people of the town and of the villages around."
    text = f"Experience\nNight Baker Alpha Ltd\n{prose}\nHead Cook Beta Ltd\n{prose}\nEducation\nBSc, 2010"
    assert [(job[0], one.months) for job, one in zip(_jobs(text), facts_of(text).positions, strict=True)] == [
        ("Night Baker", None),
        ("Head Cook", None),
    ]


def test_dates_that_run_backwards_are_quoted_and_prove_no_time() -> None:
    text = "Experience\nBaker, Alpha Ltd, 04/2017 to 01/2015\n• Baked"
    resume = facts_of(text)
    (job,) = resume.positions
    assert (job.title and words(text, job.title), job.months, resume.total_months) == ("Baker", None, 0)
    assert resume.notes == ("a date range ends before it starts",)


def test_a_firm_before_its_months_opens_an_entry_though_the_row_goes_on() -> None:
    text = (
        "Experience\nAlpha Ltd Baker 09/2014 to 05/2016\nBaked bread.\nBeta Ltd IT Support 05/2010 to 07/2010 "
        "Used the tool of tickets to help the people of the library with whatever they brought to the desk in the day"
    )
    assert [job[2] for job in _jobs(text)] == ["09/2014 to 05/2016", "05/2010 to 07/2010"]
