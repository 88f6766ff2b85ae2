from time import process_time

from tracker.requirements.position import leaning, musts


def test_what_can_be_checked_leans_to_must_and_praise_to_plus() -> None:
    assert leaning("Bachelor's degree in ceramics") == 30
    assert leaning("Excellent attention to detail") == -31


def test_a_list_turns_where_wishes_begin() -> None:
    lines = [
        "Diploma in ceramics.",
        "3 years of experience in a pottery.",
        "Experience with kilns.",
        "Master's degree in ceramics.",
        "Excellent communication skills.",
        "Understanding of glazes.",
        "Ability to work with apprentices.",
    ]
    assert musts(lines) == 3


def test_short_lists_are_all_musts() -> None:
    assert musts(["Excellent communication skills."] * 3) == 3


def test_a_list_without_end_turns_in_time_with_its_length() -> None:
    before = process_time()
    assert musts([*["3 years of firing."] * 4_000, *["Calm and cheerful."] * 4_000]) == 4_000
    assert process_time() - before < 2
