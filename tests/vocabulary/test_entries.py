import pytest

from tracker.vocabulary import Kind, Term, VocabularyError
from tracker.vocabulary.entries import identifier, parse

TEXT = """# pets
[tool] >pet | ?fur
Cat? | moggy; CAT! | ~dog | @1990
hound: Dog | ?bone, lead | #2
"""


def test_a_section_gives_its_lines_a_kind_and_fields() -> None:
    assert list(parse(TEXT, "pets.txt")) == [
        Term(
            "cat",
            "Cat",
            Kind.TOOL,
            ("moggy", "CAT"),
            ("pet",),
            ("dog",),
            True,
            ("fur",),
            1990,
            None,
            ("Cat",),
            ("CAT",),
        ),
        Term("hound", "Dog", Kind.TOOL, (), ("pet",), (), False, ("fur", "bone", "lead"), None, 2),
    ]


@pytest.mark.parametrize("text", ["[robot]\nX", "X", "[tool]\nX | @soon"])
def test_a_mistake_is_reported_with_file_and_line(text: str) -> None:
    with pytest.raises(VocabularyError, match=r"bad\.txt, line \d: "):
        list(parse(text, "bad.txt"))


@pytest.mark.parametrize(
    ("label", "term_id"), [("C++", "c++"), ("Node.js", "node.js"), ("A/B Test", "a-b-test"), (".NET", "net")]
)
def test_an_id_is_made_of_the_label(label: str, term_id: str) -> None:
    assert identifier(label) == term_id
