import pytest

from tracker.requirements.bilingual import in_english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Poste / Position: Potter", "        Position: Potter"),
        ("Exigences / Requirements", "            Requirements"),
        ("Requirements / Anforderungen:", "Requirements                :"),
        ("Requirements / Qualifications", "Requirements / Qualifications"),
        ("Vases / Bowls", "Vases / Bowls"),
        ("Atouts / Assets\n- glazing and/or firing", "         Assets\n- glazing and/or firing"),
    ],
)
def test_of_a_label_in_two_languages_the_english_half_stays(text: str, english: str) -> None:
    assert in_english(text) == english
