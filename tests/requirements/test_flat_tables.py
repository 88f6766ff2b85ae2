import pytest

from tracker.requirements.flat_tables import as_lines


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("| Salary | £30,000 |", "  Salary:  £30,000\t\t"),
        ("Reports to | The Abbot", "Reports to:  The Abbot"),
        ("| 7 | Ring the bells |", "  •   Ring the bells\t\t"),
        ("| Driving licence | Essential |", "| Driving licence | Essential |"),
        ("| Bells | Ropes | Towers |", "| Bells | Ropes | Towers |"),
        ("Experience | Essential", "Experience | Essential"),
        ("Ropes and bells", "Ropes and bells"),
    ],
)
def test_rows_of_two_cells_become_the_lines_they_stand_for(row: str, line: str) -> None:
    assert as_lines(f"Verger\n{row}\n") == f"Verger\n{line}\n"
