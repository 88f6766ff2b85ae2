from __future__ import annotations

from tracker.benchmarks.pages.figures import Sample
from tracker.benchmarks.pages.table import Line, head, peers, row

ONE = Sample((0.0101, 0.0102, 0.0203), 0.5)
MANY = Sample((0.04, 0.08), 0.25)


def test_a_line_stands_beside_its_target_and_the_figures_of_others() -> None:
    assert row(Line("job", "job page", ONE, MANY)).split() == [
        *("job", "page", "10.2", "20.3", "6", "8", "80.0"),
        *("p50", "≤", "8", "ms", "18", "ms,", "49/s", "650–1600", "ms"),
    ]


def test_what_was_not_run_stays_empty() -> None:
    assert row(Line("unheard of", "job page", ONE)).split() == ["job", "page", "10.2", "20.3", "6"]


def test_every_column_ends_where_its_name_ends() -> None:
    title, line = head("SQLite"), row(Line("job", "job page", ONE, MANY))
    for name, figure in {"p50 ms": "10.2", "p95 ms": "20.3", "/s at 8": "8", "p95 at 8": "80.0"}.items():
        end = title.index(name) + len(name)
        assert line[end - len(figure) : end] == figure


def test_every_measure_has_its_peers() -> None:
    assert sorted(peers()) == ["apply_paused", "apply_scoring", "careers", "delay", "job", "list"]
