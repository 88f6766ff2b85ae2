import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.vocabulary import STANDARD

NAMES = ("C", "C++", "C#", ".NET", "R", "Go", "Node.js", "CI/CD", "python", "data scientist", "Word, Excel, PowerPoint")
REST = (
    "ﬁ",
    "é",
    "e\u0301",
    "\u200b",
    " ",
    "  ",
    "\n\n",
    ", ",
    ".",
    "-",
    "/",
    "s",
    "@",
    "&",
    "x",
    "7",
    "İ",
    "漢",
    "Ω",
    "\ud800",
)
PIECES = st.sampled_from((*NAMES, *REST))


def written(text: str) -> list[str]:
    return [text[match.start : match.end] for match in STANDARD.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("C, C++, C#, .NET and ASP.NET", ["C", "C++", "C#", ".NET", "ASP.NET"]),
        ("a platform for JavaScripting, Javanese, MySQLite3x", []),
        ("Node.js in CI/CD, TCP/IP", ["Node.js", "CI/CD", "TCP/IP"]),
        ("Python3.11, Java 8, Java8 and C++17", ["Python3.11", "Java", "Java8", "C++17"]),
        ("the team's APIs, neural networks and data scientists", ["APIs", "neural networks", "data scientists"]),
        ("someone@oracle.com, www.python.org, github.com", []),
        ("We shipped.Python came next", ["Python"]),
        ("使用Python开发", ["Python"]),
        ("snake_python_case, #python", ["python"]),
    ],
)
def test_a_name_is_found_whole_and_never_inside_a_word(text: str, names: list[str]) -> None:
    assert written(text) == names


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_gives_ordered_spans_that_begin_and_end_between_words(text: str) -> None:
    matches = STANDARD.find(text)
    assert [match.start for match in matches] == sorted(match.start for match in matches)
    assert all(0 <= match.start < match.end <= len(text) for match in matches)
    assert [match for match in matches if inside_a_word(text, match.start) or inside_a_word(text, match.end)] == []


def inside_a_word(text: str, place: int) -> bool:
    around = text[place - 1 : place + 1] if place else ""
    return len(around) == 2 and around.isascii() and around.isalnum()
