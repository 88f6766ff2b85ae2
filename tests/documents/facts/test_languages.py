import pytest

from tests.documents.facts.plain import facts_of


def _levels(text: str) -> dict[str, str | None]:
    return {skill.term: skill.level for skill in facts_of(text).languages}


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Swedish (native), English (C1), German – B1", {"swedish": "C2", "english": "C1", "german": "B1"}),
        ("English: fluent\nGerman: basic", {"english": "C2", "german": "A1"}),
        ("Native Swedish, fluent English", {"swedish": "C2", "english": "C2"}),
        ("English\nGerman", {"english": None, "german": None}),
        ("English (Muttersprache)", {"english": "C2"}),
        ("Fluent in English and German", {"english": "C2", "german": "C2"}),
        ("English - upper intermediate", {"english": "B2"}),
        ("English\tProfessional working proficiency", {"english": "C1"}),
    ],
)
def test_levels_become_cefr_letters(text: str, levels: dict[str, str | None]) -> None:
    assert _levels(f"Languages\n{text}") == levels


def test_elsewhere_a_language_needs_a_sign_of_being_spoken() -> None:
    assert _levels("Summary\nTaught English literature. Speaks German.") == {"german": None}


def test_a_denied_language_is_none() -> None:
    assert _levels("Summary\nNo knowledge of German. Fluent English.") == {"english": "C2"}


def test_the_better_of_two_levels_counts() -> None:
    assert _levels("Summary\nFluent English.\nLanguages\nEnglish (B2)") == {"english": "C2"}


def test_the_language_of_an_occupation_is_not_spoken_as_well_as_its_manners_are() -> None:
    assert facts_of("Summary\nEnglish teacher with excellent manners, fluent in German").languages[0].term == "german"


def test_professional_behind_a_language_says_how_well() -> None:
    assert _levels("Languages\nEnglish professional working proficiency") == {"english": "C1"}
