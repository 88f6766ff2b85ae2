from tracker.requirements.columns import in_columns
from tracker.requirements.headings import Section
from tracker.requirements.layout import lines


def read(text: str) -> list[tuple[str, Section]]:
    columns: tuple[str, ...] = ()
    found = []
    for line in lines(text):
        columns, cells = in_columns(line, columns)
        found.extend((cell.text, section) for cell, section, _ in cells or ())
    return found


def test_a_table_says_in_its_head_what_binds() -> None:
    table = "Criteria | Essential | Desirable\nTraining | Fired a kiln | Built a kiln\nOther | Driving licence |"
    assert read(table) == [
        ("Fired a kiln", Section.MUST),
        ("Built a kiln", Section.PLUS),
        ("Driving licence", Section.MUST),
    ]


def test_a_row_may_say_it_in_its_last_cell() -> None:
    assert read("Fired a kiln | Essential\nBuilt a kiln | Desirable") == [
        ("Fired a kiln", Section.MUST),
        ("Built a kiln", Section.PLUS),
    ]


def test_bars_in_other_lines_are_no_table() -> None:
    assert read("Leeds | Full time | Pottery") == []


def test_letters_for_how_a_row_is_assessed_stand_behind_what_binds() -> None:
    assert read("| Fired a kiln | Essential | A/I |\n| Built a kiln | Desirable | Interview |") == [
        ("Fired a kiln", Section.MUST),
        ("Built a kiln", Section.PLUS),
    ]


def test_letters_say_what_binds_and_words_how_it_is_assessed() -> None:
    table = (
        "Criteria | Essential or Desirable | Assessed by\nFired a kiln | E | Certificate\nRaku | D | Form, interview"
    )
    assert read(table) == [("Fired a kiln", Section.MUST), ("Raku", Section.PLUS)]
