from collections.abc import Callable

import pytest

from tracker.scoring.families import family_of, named
from tracker.scoring.reading import Place, Reading
from tracker.scoring.standing import Tie, standing
from tracker.vocabulary import Vocabulary

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "asked", "place"),
    [
        ("Skills\nPython", "python", Place.LISTED),
        ("Skills\nPython", "Python", Place.LISTED),
        ("Education\nCoursework in machine learning", "machine-learning", Place.STUDIED),
        ("Summary\nNo experience with Java.", "java", Place.NEGATED),
        ("Summary\nEager to learn Java.", "java", Place.WISHED),
        ("Skills\nPython", "java", Place.NOWHERE),
    ],
)
def test_a_term_stands_where_it_is_named_best(reading_of: Read, text: str, asked: str, place: Place) -> None:
    assert standing(reading_of(text), asked).place is place


def test_a_dated_role_comes_before_a_list(reading_of: Read, career: str) -> None:
    found = standing(reading_of(f"{career}\nSkills\nPython\n"), "python")
    assert [one.place for one in found.occurrences] == [Place.DATED, Place.LISTED]
    assert found.months == 45


def test_a_special_case_is_the_term_itself(reading_of: Read) -> None:
    found = standing(reading_of("Skills\nPyTorch"), "deep-learning-framework")
    assert (found.tie, found.place) == (Tie.SELF, Place.LISTED)


def test_a_sibling_stands_in_and_is_named(reading_of: Read) -> None:
    found = standing(reading_of("Skills\nTensorFlow"), "pytorch")
    assert (found.tie, found.via) == (Tie.CLOSE, "TensorFlow")


def test_the_term_above_stands_in_when_nothing_nearer_does(reading_of: Read) -> None:
    found = standing(reading_of("Skills\nA deep learning framework"), "pytorch")
    assert (found.tie, found.via) == (Tie.BROAD, "deep learning framework")


def test_a_wish_for_the_term_leaves_room_for_a_sibling(reading_of: Read) -> None:
    found = standing(reading_of("Summary\nEager to learn PyTorch.\n\nSkills\nTensorFlow\n"), "pytorch")
    assert (found.tie, found.via) == (Tie.CLOSE, "TensorFlow")


def test_words_outside_the_vocabulary_are_matched_by_stem(reading_of: Read) -> None:
    found = standing(reading_of("Skills\nKiln firing, glazing"), "firing kilns")
    assert (found.tie, found.place) == (Tie.SELF, Place.LISTED)


def test_most_of_the_words_count_in_part(reading_of: Read) -> None:
    found = standing(reading_of("Skills\nKiln firing"), "raku kiln firing")
    assert found.tie is Tie.PART


def test_a_name_inside_a_longer_word_is_not_found(reading_of: Read) -> None:
    assert not standing(reading_of("Skills\nPlatform"), "tform").shown


def test_names_are_written_as_the_vocabulary_writes_them(vocabulary: Vocabulary) -> None:
    assert [named(vocabulary, each) for each in ("spark", "PySpark", "kilns")] == [
        "Apache Spark",
        "Apache Spark",
        "kilns",
    ]
    assert family_of(vocabulary, "kilns") is None
