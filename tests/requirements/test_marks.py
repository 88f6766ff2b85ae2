from tracker.requirements.marks import with_headings


def test_a_mark_above_items_of_another_mark_heads_them() -> None:
    text = "■ Duties\n• Fire pots\n• Mix clay\n\n■ Skills\n• Raku"
    assert with_headings(text) == "# Duties\n• Fire pots\n• Mix clay\n\n# Skills\n• Raku"


def test_a_mark_above_headings_we_know_heads_what_stands_below() -> None:
    text = "■ Responsibilities\nFire pots\n■ Requirements\nRaku"
    assert with_headings(text) == "# Responsibilities\nFire pots\n# Requirements\nRaku"


def test_a_mark_that_every_item_has_is_a_bullet() -> None:
    text = "Skills\n■ Raku\n■ Salt glazing\n■ Clay"
    assert with_headings(text) == text


def test_numbered_lines_with_text_between_them_are_headings() -> None:
    text = "1. Background\nWe fire pots.\n\n2. Requirements\nRaku\nClay\n\n3. Conditions\nA mug."
    assert with_headings(text) == (
        "#  Background\nWe fire pots.\n\n#  Requirements\nRaku\nClay\n\n#  Conditions\nA mug."
    )


def test_a_numbered_list_stays_one() -> None:
    text = "Requirements\n1. Raku skills\n2. Experience\n3. Communication skills\n4. Clay"
    assert with_headings(text) == text
