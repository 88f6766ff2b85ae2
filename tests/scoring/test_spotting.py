from collections.abc import Callable

from tracker.scoring.matching import concepts_of
from tracker.scoring.reading import Reading
from tracker.scoring.spotting import listed_apart, spot_of
from tracker.vocabulary import Vocabulary

Read = Callable[[str], Reading]


def test_a_spot_is_where_most_of_the_words_stand(reading_of: Read, vocabulary: Vocabulary) -> None:
    text = "Summary\nKnown for kilns, " + "calm and careful in all that is asked of me, " * 5 + "fired kilns and glazed"
    reading = reading_of(text)
    concepts = concepts_of("fires kilns", vocabulary)
    spot = spot_of(reading, reading.statements_with["glaz"][0], concepts)
    assert (reading.resume.text[spot.start : spot.end], spot.share) == ("fired kilns", 100)


def test_items_of_a_list_say_nothing_together(reading_of: Read, vocabulary: Vocabulary) -> None:
    reading = reading_of(
        "Skills\nFiring, till work, kilns, first aid, glazes\nFiring kilns, till work, first aid, lifts\n"
    )
    concepts = concepts_of("fires kilns", vocabulary)
    assert [listed_apart(reading, number, concepts) for number in (0, 1, 2)] == [False, True, False]


def test_a_sentence_with_commas_is_no_list(reading_of: Read, vocabulary: Vocabulary) -> None:
    reading = reading_of(
        "Summary\nFired, in the years since, and with much patience, all kinds of kilns, large and small\n"
    )
    assert not listed_apart(reading, 1, concepts_of("fires kilns", vocabulary))
