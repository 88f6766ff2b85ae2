import pytest

from tests.documents.facts.plain import rows
from tracker.documents.facts.rows import Row
from tracker.documents.facts.sections import heading_name, headings_apart, row_heading, row_label, sections_of


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Experience", "experience"),
        ("WORK EXPERIENCE:", "experience"),
        ("E X P E R I E N C E", "experience"),
        ("Relevant Professional Experience (continued)", "experience"),
        ("## Education", "education"),
        ("Technical Skills / Core Competencies", "skills"),
        ("Awards & Honors", "awards"),
        ("Volunteer Experience", "experience/volunteer"),
        ("Internships", "experience/internship"),
        ("Berufserfahrung", "experience"),
        ("Formación académica", "education"),
        ("EXPERIENCE SKILLS", "experience"),
        ("Selected Projects", "projects"),
        ("Sprachkenntnisse", "languages"),
        ("Experienced baker", None),
        ("Acme Education Services GmbH", None),
    ],
)
def test_headings_are_known_by_their_words(heading: str, name: str | None) -> None:
    assert heading_name(heading) == name


def test_sections_hold_every_row_in_order() -> None:
    found = sections_of(rows("Ann\n\nSkills\nPython\nSQL\n\nEducation\nBSc"))
    assert [(section.name, [row.text for row in section.rows]) for section in found] == [
        ("other", ["Ann"]),
        ("skills", ["Python", "SQL"]),
        ("education", ["BSc"]),
    ]


def test_a_text_without_headings_is_one_untitled_section() -> None:
    (section,) = sections_of(rows("Baker at Brot AG\n2010 - 2012"))
    assert (section.name, section.titled) == ("other", False)


def test_no_rows_make_no_sections() -> None:
    assert sections_of([]) == []


def test_a_bullet_is_no_heading() -> None:
    assert row_heading(rows("• Education")[0]) is None


def test_a_label_names_the_section_of_its_row() -> None:
    labels = [row_label(row) for row in rows("Languages: German\nLANGUAGES Dutch, English\nTools: saw\nPython: good")]
    assert labels == [("languages", 11), ("languages", 10), ("skills", 7), None]


def test_unknown_words_set_like_the_known_headings_open_a_section() -> None:
    large = ["Experience", "Education", "Honours list"]
    texts = ["Experience", "Baker, 2010", "Oven", "Dough", "Education", "BSc", "MSc", "Honours list", "Prize"]
    found = sections_of([Row(0, 1, text, size=14.0 if text in large else 10.0) for text in texts])
    assert [section.name for section in found] == ["experience", "education", "other"]


def test_headings_in_the_margin_open_sections() -> None:
    found = headings_apart(rows("Experience\tBaker, Brot AG\n• Baked\nLanguages\tEnglish\nGerman\tgood"))
    assert [row.text for row in found] == [
        "Experience",
        "Baker, Brot AG",
        "Baked",
        "Languages",
        "English",
        "German\tgood",
    ]


def test_one_cell_that_reads_like_a_heading_stays_a_cell() -> None:
    assert [row.text for row in headings_apart(rows("Tools\tOvens\nHours\tNights"))] == [
        "Tools\tOvens",
        "Hours\tNights",
    ]


def test_a_heading_in_capitals_before_the_first_line_is_cut_off_where_others_are_in_capitals() -> None:
    found = headings_apart(rows("SKILLS\nOvens\nEDUCATION 2012 – 2015 | Alpha College"))
    assert [(row.text, row.end - row.start) for row in found] == [
        ("SKILLS", 6),
        ("Ovens", 5),
        ("EDUCATION", 9),
        ("2012 – 2015 | Alpha College", 27),
    ]
    assert len(headings_apart(rows("Skills\nEDUCATION 2012 – 2015 | Alpha College"))) == 2
