from tracker.benchmarks.quality.measures import Line
from tracker.benchmarks.quality.table import heading, rows_of


def test_a_row_shows_the_figure_its_bounds_the_target_and_the_baselines() -> None:
    row = rows_of((Line("AUC", 0.9312, 0.9, 1.0, "≥ .90", {"random": 0.5, "BM25": -0.25}),))[0]
    assert row.split() == ["AUC", ".931", "[.900–1.00]", "≥", ".90", ".500", "-.250"]


def test_the_heading_names_the_columns() -> None:
    assert heading("Pairs", 2.4).split() == [
        *("Pairs", "(2", "s)", "ours", "[95", "%]", "target"),
        *("random", "coverage", "TF-IDF", "BM25", "length"),
    ]
