import pytest

from tracker.vocabulary import STANDARD


def places(text: str, term: str) -> list[tuple[str, bool]]:
    return [(text[one.start : one.end], one.sure) for one in STANDARD.printed(text, term)]


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("Wrote Go for a year", "golang", [("Go", True)]),
        ("A swift reply; Swift for phones", "swift", [("Swift", True)]),
        ("BUILT IN SPARK", "apache-spark", [("SPARK", True)]),
        ("Tuned SQL Server", "sql", [("SQL", True)]),
        ("Café-PYTHON and python", "python", [("PYTHON", True), ("python", True)]),
        ("Excel around people", "microsoft-excel", [("Excel", False)]),
        ("Word by word. Go to market, R&D, C-level, Vitamin C", "golang", []),
        ("R&D and R & D", "r", []),
        ("C-level, Vitamin C, C++ and C#", "c", []),
        ("JavaScript", "java", []),
        ("An On-call rota, on-call", "incident-management", [("on-call", True)]),
        ("Interim lead, Sage Financial", "sage", [("Sage", False)]),
        ("Anything", "no-such-term", []),
    ],
)
def test_right_capitals_are_company_enough_for_a_name_that_is_looked_for(
    text: str, term: str, expected: list[tuple[str, bool]]
) -> None:
    assert places(text, term) == expected


def test_a_name_is_found_in_each_of_the_cases_its_aliases_are_written_in() -> None:
    assert [places(text, "ruby-on-rails") for text in ("RoR", "ROR")] == [[("RoR", True)], [("ROR", True)]]
