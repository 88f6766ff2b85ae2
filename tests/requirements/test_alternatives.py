from tracker.requirements.alternatives import first_ways, stand_ins
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.statements import Clause


def wanted(kind: str, text: str, words: str) -> Wanted:
    start = text.index(words)
    return Wanted(kind, words, {}, start, start + len(words))


def test_a_certificate_behind_an_or_stands_in_for_the_degree() -> None:
    text = "A degree in clay, or the KLN card"
    degree, card = wanted("education", text, "degree in clay"), wanted("certification", text, "KLN card")
    assert stand_ins([card, degree], Clause(0, len(text), text)) == [card]


def test_a_certificate_behind_an_and_stands_in_for_nothing() -> None:
    text = "A degree in clay or glass and the KLN card"
    degree, card = wanted("education", text, "degree in clay or glass"), wanted("certification", text, "KLN card")
    assert stand_ins([degree, card], Clause(0, len(text), text)) == []


def test_a_clause_that_opens_with_or_tells_another_way_only_behind_a_first() -> None:
    text = "OR a diploma and three years and a card"
    wants = [wanted("education", text, "diploma"), wanted("experience", text, "three years")]
    card = wanted("certification", text, "card")
    assert first_ways([*wants, card], Clause(0, len(text), text), asked_before=True) == [card]
    assert first_ways(wants, Clause(0, len(text), text), asked_before=False) == wants
