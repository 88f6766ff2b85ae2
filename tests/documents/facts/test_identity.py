import pytest

from tests.documents.facts.plain import TERMS, rows, words
from tracker.documents import Contact, Span
from tracker.documents.facts.identity import blanked

ROSA = Contact(name="Rosa Quill")


def _blank(text: str, contact: Contact = ROSA) -> str:
    return blanked(text, contact, rows(text), TERMS)


def _left(text: str, contact: Contact = ROSA) -> str:
    return " ".join(_blank(text, contact).split())


def test_the_length_stays() -> None:
    text = "Rosa Quill\nBorn: 1990\n\nSkills\nRosa's Python"
    assert len(_blank(text)) == len(text)


def test_line_breaks_stay() -> None:
    assert _blank("Rosa Quill\nx").index("\n") == 10


@pytest.mark.parametrize(
    "text",
    [
        "ROSA QUILL",
        "Quill, Rosa",
        "Rosa M. Quill",
        "R. Quill",
        "Ms. Quill",
        "Date of birth: 1 May 1990",
        "Nationality: Swedish | Married | she/her",
        "Age: 34",
        "34 years old",
        "Marital status - single",
        "Marital status single",
        "Nationality Swedish",
        "Swedish citizen",
        "Swedish national | Married",
        "Pronouns: they/them",
        "12 Elm Street, Reno, NV 89501",
        "Reno, NV",
        "Hamburg, Germany",
        "Musterweg 5, 20095 Hamburg, Germany",
        "Geburtsdatum: 01.05.1990",
    ],
)
def test_what_identifies_a_person_is_blanked(text: str) -> None:
    assert _left(text).strip(" |") == ""


def test_an_age_is_blanked_in_capitals_beside_a_letter_that_grows_in_lower_case() -> None:
    assert _left("Ported an old archive in İzmir, 34 YEARS OLD") == "Ported an old archive in İzmir,"


def test_contact_spans_are_blanked() -> None:
    text = "mail rosa@example.org now"
    assert _left(text, Contact(spans=(Span(5, 21),))) == "mail now"


def test_a_first_name_before_a_verb_is_blanked_but_not_the_word_elsewhere() -> None:
    assert _left("Rosa has 5 years. Painted a rosa wall.") == "has 5 years. Painted a rosa wall."


def test_labels_that_also_mean_other_things_count_only_above_the_work() -> None:
    assert _left("Address: Elm 4\nProjects\nAddress: a library for maps") == "Projects Address: a library for maps"


def test_places_of_work_stay() -> None:
    text = "Experience\nBaker | Brot AG | Reno, NV"
    assert _blank(text) == text


def test_an_occupation_taken_for_a_name_is_not_blanked_everywhere() -> None:
    text = "Summary\nData Engineer. Data Engineer at Alpha."
    assert _blank(text, Contact(name="Data Engineer")) == text


def test_nothing_to_blank_gives_the_same_text() -> None:
    assert words(_blank("Skills\nPython", Contact()), Span(7, 13)) == "Python"


def test_personal_details_strung_together_in_one_row_are_blanked_one_by_one() -> None:
    text = (
        "Skills\nOvens\nDETAILS Father's Name : M. Quill Date of Birth : May 1, Gender : Male Languages Known : English"
    )
    assert _left(text) == "Skills Ovens DETAILS Languages Known : English"


def test_one_label_in_the_middle_of_a_row_of_work_stays() -> None:
    text = "Skills\nOvens\nTasks: kept the data on passport: yes, gender: all"
    assert _left(text) == " ".join(text.split())


@pytest.mark.parametrize(
    "text", ["Born 12.03.1980 in Berlin", "born in 1980", "Born on the 3rd of May, 1980", "geboren am 12.03.1980"]
)
def test_a_birth_is_blanked_wherever_it_is_told(text: str) -> None:
    assert _left(f"Skills\nOvens\n{text}") == "Skills Ovens"


def test_to_whom_somebody_belongs_is_blanked_below_a_heading_of_personal_details_alone() -> None:
    text = "Skills\nSwedish citizen\nPersonal Details\nSwedish citizen\nProjects\nSwedish citizen"
    assert _left(text) == "Skills Swedish citizen Personal Details Projects Swedish citizen"


def test_somebody_born_to_bake_stays() -> None:
    assert _left("Skills\nA born baker since 2010") == "Skills A born baker since 2010"


def test_a_marital_status_is_blanked_below_a_heading_of_personal_details_alone() -> None:
    text = "Skills\nSingle\nPersonal Details\nMarried, two children\nDriving licence B\nProjects\nSingle"
    assert _left(text) == "Skills Single Personal Details Driving licence B Projects Single"
