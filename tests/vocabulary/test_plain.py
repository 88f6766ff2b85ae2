from tracker.vocabulary import STANDARD, Kind, Term, from_plain, to_plain, vocabulary_of

LOOM = Term("own-loom", "Loom", Kind.TOOL, aliases=("LW",), ambiguous=True, context=("yarn",), unsure=("Loom", "LW"))


def test_a_term_comes_back_as_it_went() -> None:
    assert from_plain(to_plain(LOOM)) == LOOM


def test_a_name_with_context_counts_only_near_it() -> None:
    words = vocabulary_of([to_plain(LOOM)])
    found = [[one.term for one in words.find(text)] for text in ("Set up the Loom with yarn", "Dangers loom")]
    assert found == [["own-loom"], []]


def test_no_terms_leave_the_standard_vocabulary() -> None:
    assert vocabulary_of([]) is STANDARD
