from collections.abc import Callable

import pytest

from tracker.scoring.matching import Concept, actions, alike_to, concepts_of, fits, place_of, stems_of
from tracker.scoring.reading import Place, Reading
from tracker.scoring.text import stem
from tracker.vocabulary import Vocabulary

Read = Callable[[str], Reading]


def asked(vocabulary: Vocabulary, statement: str) -> list[tuple[str, ...]]:
    deeds = [one for one in concepts_of(statement, vocabulary) if one.action]
    return [(each,) for one in deeds for each in (*one.stems, *one.either)]


@pytest.mark.parametrize(
    ("statement", "verbs"),
    [
        ("designs and maintains kilns", ["design", "maintain"]),
        ("design, build and maintain kilns", ["design", "build", "maintain"]),
        ("writes automated tests", ["write"]),
        ("experience in writing tests", ["write"]),
        ("kilns and wheels", []),
    ],
)
def test_the_verbs_that_open_a_statement_are_what_is_asked(
    vocabulary: Vocabulary, statement: str, verbs: list[str]
) -> None:
    assert asked(vocabulary, statement) == [(stem(verb),) for verb in verbs]


def test_a_term_of_several_words_is_one_concept(vocabulary: Vocabulary) -> None:
    concept = concepts_of("machine learning", vocabulary)[0]
    assert (concept.stems, concept.covers, concept.weight) == (("machin", "learn"), ("machine-learning",), 4)


def test_words_that_say_nothing_make_no_concept(vocabulary: Vocabulary) -> None:
    assert concepts_of("the ability to do all this", vocabulary) == ()


def test_a_fit_is_the_share_of_the_weight(reading_of: Read, vocabulary: Vocabulary) -> None:
    reading = reading_of("Experience\nPotter, Tarn\n2019 – 2021\n• Fired kilns\n")
    best = fits(reading, (Concept(("fir",), 3, ((),), action=True), Concept(("kiln",), 3), Concept(("glaz",), 2)))[0]
    assert (best.covered, best.heavy, best.done) == (75, 100, True)


def test_a_class_mate_counts_nearly_as_much(reading_of: Read, vocabulary: Vocabulary) -> None:
    reading = reading_of("Experience\nBuyer, Tarn\n2019 – 2021\n• Visited vendors\n")
    assert fits(reading, concepts_of("suppliers", vocabulary))[0].covered == 75


def test_a_word_asked_for_itself_stands_for_nothing_else(vocabulary: Vocabulary) -> None:
    concepts = concepts_of("oversees construction projects", vocabulary)
    held = {one.stems[0]: one.alike[0] for one in concepts}
    assert ("project" in held["construct"], "sit" in held["construct"]) == (False, True)


def test_an_everyday_verb_stands_for_no_thing(vocabulary: Vocabulary) -> None:
    thing = concepts_of("drives alignment", vocabulary)[1]
    assert ("manag" in thing.alike[0], "coordin" in thing.alike[0]) == (False, False)


def test_a_deed_without_any_of_its_things_is_not_it(reading_of: Read, vocabulary: Vocabulary) -> None:
    reading = reading_of("Experience\nClerk, Tarn\n2019 – 2021\n• Trained for the village race\n")
    assert [fit.done for fit in fits(reading, concepts_of("trains new staff", vocabulary))] == [False]


def test_a_word_behind_an_article_is_a_thing(vocabulary: Vocabulary) -> None:
    assert asked(vocabulary, "ensure the project is built within budget") == []


def test_a_deed_alone_is_held_by_its_own_words_only(vocabulary: Vocabulary) -> None:
    concept = concepts_of("interpretation and set up of requirements", vocabulary)[0]
    assert (concept.stems, concept.alike, concept.action) == (("interpret",), ((),), False)


def test_a_statement_with_a_cue_is_taken_back(reading_of: Read) -> None:
    reading = reading_of("Summary\nEager to learn about kilns\n")
    numbers = reading.statements_with["kiln"]
    assert [place_of(reading, number) for number in numbers] == [Place.WISHED]


def test_verbs_of_a_line_stand_for_one_another() -> None:
    assert stem("develop") in alike_to(stem("build"))
    assert alike_to(stem("kiln")) == ()


def test_words_of_watching_are_actions_of_their_own_list() -> None:
    assert stem("attend") in stems_of("aloof.txt")
    assert stem("build") in actions()


def test_the_deed_cannot_stand_for_the_thing_as_well(vocabulary: Vocabulary) -> None:
    deed, thing = concepts_of("runs experiments", vocabulary)
    assert (deed.action, set(thing.alike[0]) & {*deed.stems, *deed.alike[0]}) == (True, set())


def test_the_words_of_one_name_must_stand_together(reading_of: Read, vocabulary: Vocabulary) -> None:
    text = "Summary\nA machine that sorts, folds, binds and packs what pupils learn\nMachine aided learning\n"
    assert [
        fit.number for fit in fits(reading_of(text), concepts_of("machine learning", vocabulary)) if fit.covered > 50
    ] == [2]
