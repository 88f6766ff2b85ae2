from __future__ import annotations

from random import Random

import pytest

from tracker.demo import bank, wording

PATTERNS = [
    (name, pattern)
    for name in bank.names_in("bullets")
    for level in bank.table(f"bullets/{name}").values()
    for pattern in level
]


def test_numbers_stay_within_their_range_and_step() -> None:
    found = {wording.fill("{200..300/50}", Random(seed), {}) for seed in range(60)}
    assert found == {"200", "250", "300"}


def test_one_decimal_is_written_for_decimal_ranges() -> None:
    assert wording.fill("{1.5..1.5}", Random(1), {}) == "1.5"


def test_thousands_are_parted_by_a_comma() -> None:
    assert wording.fill("{1200..1200}", Random(1), {}) == "1,200"


def test_a_tool_is_the_one_the_person_prefers() -> None:
    assert wording.fill("with [Spark|Flink]", Random(1), {"Spark": 0.1, "Flink": 0.9}) == "with Flink"


def test_a_given_value_wins() -> None:
    assert wording.fill("{years} years", Random(1), {}, {"years": "7"}) == "7 years"


def test_tools_are_found_as_whole_names_only() -> None:
    named = wording.tools_named(("Wrote C++ and SQL; Goals and Rust-free Airflow", "SQL again"))
    assert named == ("C++", "SQL", "Rust", "Airflow")


def test_the_longer_name_wins() -> None:
    assert wording.tools_named(("PyTorch Lightning, Azure Machine Learning",)) == (
        "PyTorch Lightning",
        "Azure Machine Learning",
    )


def test_the_bank_is_rich_and_says_nothing_twice() -> None:
    assert len(PATTERNS) >= 250
    assert len({pattern for _, pattern in PATTERNS}) == len(PATTERNS)


@pytest.mark.parametrize(("name", "pattern"), PATTERNS)
def test_every_pattern_is_a_sentence_when_filled(name: str, pattern: str) -> None:
    sentence = wording.fill(pattern, Random(name), wording.leaning(Random(1)))
    assert set("{}[]|") & set(sentence) == set()
    assert (sentence[0].isupper() or sentence[0].isdigit(), sentence[-1]) == (True, ".")
    assert " 1 " not in sentence.replace(" 1 billion", "")
