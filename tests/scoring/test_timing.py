from collections.abc import Callable
from datetime import date
from time import process_time

import pytest

from tracker import documents
from tracker.scoring.reading import Reading
from tracker.scoring.timing import kin_time, months_over, near_time, own_time
from tracker.vocabulary import STANDARD

Read = Callable[[str], Reading]

OVERLAP = """\
Experience
Data Engineer, Marlowe Grocers
January 2020 – December 2021
• Built pipelines in Python

Consultant, Tarn Software
July 2021 – June 2022
• Wrote Python services
"""


def test_overlapping_roles_count_once(reading_of: Read) -> None:
    assert own_time(reading_of(OVERLAP), ("python",)).months == 30


def test_work_of_any_kind_is_the_total(reading_of: Read) -> None:
    time = own_time(reading_of(OVERLAP), ())
    assert (time.months, time.positions) == (30, (0, 1))


def test_a_role_counts_by_its_title(reading_of: Read) -> None:
    assert own_time(reading_of(OVERLAP), ("data-engineer",)).months == 24


def test_neighbouring_work_is_apart_and_named(reading_of: Read) -> None:
    time = near_time(reading_of(OVERLAP), ("data-analyst",))
    assert (time.months, time.names) == (24, "data engineer")


def test_a_claim_keeps_its_place(reading_of: Read) -> None:
    reading = reading_of("Summary\n6 years of Python experience.\n")
    time = own_time(reading, ("python",))
    assert (time.claimed, time.months) == (72, 0)
    assert time.claim is not None
    assert reading.resume.text[time.claim.start :].startswith("6 years")


def test_a_claim_about_unknown_words_is_found_by_them(reading_of: Read) -> None:
    time = own_time(reading_of("Summary\nOver 4 years of experience in kiln firing.\n"), ("kiln firing",))
    assert time.claimed == 48


def test_projects_are_not_work(reading_of: Read) -> None:
    text = "Projects\nKiln planner, January 2020 – December 2020\n• Wrote it in Python\n"
    assert own_time(reading_of(text), ("python",)).months == 0


def test_no_positions_are_no_months(reading_of: Read) -> None:
    assert months_over(reading_of(OVERLAP), ()) == 0


def test_another_rank_of_the_same_trade_is_near(reading_of: Read) -> None:
    text = "Experience\nSous Potter, Tarn Pottery\nJanuary 2020 – December 2020\n• Fired kilns\n"
    time = near_time(reading_of(text), ("executive potter",))
    assert (time.months, time.names) == (12, "“Sous Potter”")


def test_two_roles_of_one_title_near_the_one_asked_for_both_count(reading_of: Read) -> None:
    role = "Sous Potter, Tarn Pottery\nJanuary {year} – December {year}\n• Fired kilns\n"
    text = "Experience\n" + "\n".join(role.format(year=year) for year in (2018, 2020))
    time = near_time(reading_of(text), ("executive potter",))
    assert (time.months, len(time.reasons), time.names) == (24, 2, "“Sous Potter”")


def test_the_same_rank_of_another_trade_is_not(reading_of: Read) -> None:
    text = "Experience\nExecutive Assistant, Tarn Pottery\nJanuary 2020 – December 2020\n• Kept diaries\n"
    assert near_time(reading_of(text), ("executive potter",)).months == 0


def test_kin_are_titles_of_one_group_only(reading_of: Read) -> None:
    assert kin_time(reading_of(OVERLAP), ("data-analyst", "python", "executive potter")).months == 0


def test_time_in_an_occupation_is_time_in_its_field(today: date) -> None:
    text = "Experience\nML Engineer, Tarn\nJanuary 2020 – December 2021\n• Sorted post\n"
    resume = documents.resume(documents.read(text.encode(), "cv.txt"), today=today)
    reading = Reading(resume, (), today, STANDARD)
    assert [own_time(reading, (field,)).months for field in ("machine learning", "data engineering")] == [24, 0]


@pytest.mark.parametrize("told", ["Data Engineer\n• " * 8_000, "Data Engineer " * 12_000], ids=["bullets", "words"])
def test_the_own_occupation_is_found_among_many_in_time_with_their_number(reading_of: Read, told: str) -> None:
    reading = reading_of(f"Experience\nClerk, Acme Ltd, 2019 - 2020\n• {told}")
    before = process_time()
    assert own_time(reading, ("data-engineer",)).months == 0
    assert process_time() - before < 3
