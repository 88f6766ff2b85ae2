from tests.documents.facts.plain import facts_of, words
from tracker.documents import months_using

TEXT = (
    "Summary\n9 years of Python\n"
    "Experience\nClerk, Alpha Ltd, Jan 2018 - Dec 2019\n• Wrote Python and SQL\n"
    "Cook, Beta Ltd, Jul 2019 - Jun 2020\n• Wrote Python\n"
    "Baker, Gamma Ltd, Jan 2015 - Dec 2015\n• No experience with Python; used Java\n"
    "Skills\nRust"
)


def test_months_are_the_union_of_the_positions_that_use_a_term() -> None:
    months, spans = months_using(facts_of(TEXT), frozenset({"python"}))
    assert (months, [words(TEXT, span) for span in spans]) == (30, ["Jan 2018 - Dec 2019", "Jul 2019 - Jun 2020"])


def test_any_of_several_terms_earns_months() -> None:
    assert months_using(facts_of(TEXT), frozenset({"sql", "java"}))[0] == 36


def test_a_list_earns_no_months() -> None:
    assert months_using(facts_of(TEXT), frozenset({"rust"})) == (0, ())
