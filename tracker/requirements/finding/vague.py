"""Words that look like a demand and ask for nothing one could find in a résumé."""

from __future__ import annotations

from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.tables import any_of, opening
from tracker.requirements.terms import Terms


def says_nothing(wanted: Wanted, terms: Terms) -> bool:
    """Whether a skill or an ability is a general word, a piece of a sentence, a place, or a matter of body and hours.

    Names that the vocabulary knows always say something.
    """
    if wanted.kind == "ability":
        said = str(wanted.params["statement"])
        return not terms.knows(said) and (_matches("statement", said) or _is_bodily(said))
    if wanted.kind == "skill" and all(_names_no_skill(each, terms) for each in wanted.subject):
        return True
    if wanted.kind != "skill" or any(terms.knows(each) for each in wanted.subject):
        return False
    return all(_matches("word", each) or _is_bodily(each) for each in wanted.subject)


def is_lone(words: str) -> bool:
    """Whether ``words`` are of every day and name nothing by themselves, though they stand in a list of names."""
    return words[1:] == words[1:].lower() and any_of("vague", "lone").fullmatch(words) is not None


def _names_no_skill(words: str, terms: Terms) -> bool:
    """Whether ``words`` name the employer, a product of its own, or a place."""
    return words in terms.own or any_of("places", "place").fullmatch(words) is not None


def _matches(key: str, words: str) -> bool:
    return opening("vague", key).fullmatch(words.strip()) is not None


def _is_bodily(words: str) -> bool:
    return any_of("vague", "body").search(words) is not None
