from __future__ import annotations

from enum import Enum

import pytest

from tracker.postings.lifecycle import EmploymentType, JobLevel, PostingStatus, Remote
from tracker.scoring.types import Importance
from tracker.web.wording.work import word


@pytest.mark.parametrize("codes", [EmploymentType, JobLevel, PostingStatus, Remote, Importance])
def test_every_stored_code_has_a_word(codes: type[Enum]) -> None:
    words = [word(code) for code in codes]
    assert len(set(words)) == len(words)


def test_a_stored_value_reads_like_its_member() -> None:
    assert word("part_time") == word(EmploymentType.PART_TIME) == "Part-time"


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        word("occasional")
