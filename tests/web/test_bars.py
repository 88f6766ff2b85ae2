from __future__ import annotations

import re

from tracker.web.bars import Segment, score_bar, segments


def test_parts_stand_end_to_end_with_a_gap() -> None:
    assert segments([20, 20, 10], 100) == (
        Segment(hue=1, x=0.0, width=19.2),
        Segment(hue=2, x=20.0, width=19.2),
        Segment(hue=3, x=40.0, width=9.2),
    )


def test_an_empty_part_is_left_out_and_the_others_keep_their_hue() -> None:
    assert segments([0, 25], 50) == (Segment(hue=2, x=0.0, width=49.2),)


def test_a_tiny_part_stays_visible() -> None:
    assert segments([1], 1000) == (Segment(hue=1, x=0.0, width=0.5),)


def test_the_eighth_part_has_the_first_hue_again() -> None:
    assert [part.hue for part in segments([1] * 8, 8)] == [1, 2, 3, 4, 5, 6, 7, 1]


def test_nothing_to_draw_is_no_segment() -> None:
    assert segments([], 0) == ()
    assert segments([3], 0) == ()


def test_the_legend_of_a_bar_names_every_part_with_its_points() -> None:
    drawn = score_bar(313, [("Python", 20, 20), ("Deploys models", 11.25, 15)])
    assert re.findall(r'<span class="k(\d)">(.*?)<span class="tn">(.*?)</span>', drawn) == [
        ("1", "Python", "20 / 20"),
        ("2", "Deploys models", "11.25 / 15"),
    ]


def test_a_label_on_a_bar_is_text_and_never_markup() -> None:
    drawn = score_bar(100, [("<b>Python</b>", 1, 1)])
    assert "&lt;b&gt;Python&lt;/b&gt;" in drawn
    assert "<b>Python</b>" not in drawn
