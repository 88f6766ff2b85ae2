import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.vocabulary.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("E-Mail", "e mail"),
        ("naïve Ångström", "naive angstrom"),
        ("ﬁnance\u00a0\u200bplan", "finance plan"),
        ("one   two\n\n\nthree\nfour", "one two\nthree four"),
        ("• Straße ☃", "| strasse |"),
        ("５Ｇ", "5g"),
    ],
)
def test_what_looks_alike_becomes_alike(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_a_place_leads_back_to_the_original() -> None:
    text = "a  ﬁne  \u200bname"
    folded = fold(text)
    start = folded.text.index("name")
    assert folded.span(start, start + 4) == (text.index("name"), len(text))
    assert folded.span(folded.text.index("fine"), folded.text.index("fine") + 4) == (3, 6)


@given(st.text())
def test_every_folded_character_comes_from_one_of_the_text(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
