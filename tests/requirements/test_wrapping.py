from tracker.requirements.wrapping import unwrapped

LETTER = """Dear all,

we look for a potter who throws vases on a Saturday and who does not
mind the noise of the kiln, since that is where the wheel stands, and
the door of the yard is never shut before the last of the vases is in
the van.

Wheel: a kick wheel
Clay: stoneware
"""


def test_a_paragraph_wrapped_by_a_mail_program_is_one_line_again() -> None:
    paragraph = (
        "we look for a potter who throws vases on a Saturday and who does not mind the noise of the kiln, since that "
        "is where the wheel stands, and the door of the yard is never shut before the last of the vases is in the van."
    )
    assert unwrapped(LETTER).split("\n") == [
        "Dear all,", "", paragraph, "", "Wheel: a kick wheel", "Clay: stoneware", "",
    ]  # fmt: skip
    assert len(unwrapped(LETTER)) == len(LETTER)


def test_a_list_and_lines_of_any_length_stay_as_they_are() -> None:
    listed = "You will\n" + "\n".join(
        f"{verb} the vases of the {day} market and pack them with care"
        for verb in ("Throw", "Glaze", "Fire")
        for day in ("Monday", "Saturday")
    )
    assert unwrapped(listed) == listed
    long = LETTER + "\n" + "A line that no mail program would have sent " * 4
    assert unwrapped(long) == long
    assert unwrapped("") == ""


def test_a_bullet_or_a_label_below_a_full_line_begins_anew() -> None:
    text = LETTER + "\n- vases that are thrown on the kick wheel in the yard, not cast in\n  moulds\n- bowls\n"
    assert unwrapped(text).split("\n")[-4:] == [
        "",
        "- vases that are thrown on the kick wheel in the yard, not cast in   moulds",
        "- bowls",
        "",
    ]


def test_a_narrow_column_with_a_few_short_rows_is_unwrapped_where_a_row_goes_on_in_small_letters() -> None:
    text = (
        "Kiln Mechanic                          Ref 2039\n"
        "The Kiln Mechanic looks after four large kilns\nand the people who fire them.\n\n"
        "Qualifications\n"
        "Minimum of 3 years of experience in repairing\nkilns\n"
        "Diploma in ceramics, materials science or kiln\ntechnology\n"
        "Working knowledge of glaze software such as\nGlazeworks\n"
        "Strong manners on the phone and the patience\nto explain what broke\n"
        "Guild card\n"
    )
    assert unwrapped(text).split("\n")[3:] == [
        "Qualifications",
        "Minimum of 3 years of experience in repairing kilns",
        "Diploma in ceramics, materials science or kiln technology",
        "Working knowledge of glaze software such as Glazeworks",
        "Strong manners on the phone and the patience to explain what broke",
        "Guild card",
        "",
    ]


def test_a_list_in_small_letters_keeps_its_rows() -> None:
    text = "We ask for\nan eye for detail and a steady hand all day\na guild card\nsome raku\npatience\nclay\n"
    assert unwrapped(text) == text
