from pathlib import Path

import pytest

from tracker.requirements import tables

FILES = sorted((Path(tables.__file__).parent / "data").glob("*.tsv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_of_a_word_list_has_a_key_and_a_value(path: Path) -> None:
    assert [row for row in tables.rows(path.stem) if len(row) < 2 or not all(row)] == []


def test_any_of_finds_whole_words_in_any_case() -> None:
    pattern = tables.any_of("importance", "plus")
    assert [found[0] for found in pattern.finditer("PREFERRED, unpreferred")] == ["PREFERRED"]


def test_opening_takes_the_blanks_behind_a_word() -> None:
    found = tables.opening("phrases", "lead").match("Knowledge of sourdough")
    assert found is not None
    assert found[0] == "Knowledge of "
