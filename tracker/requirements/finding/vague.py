"""Words that look like a demand and ask for nothing one could find in a résumé."""

from __future__ import annotations

from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.tables import opening
from tracker.requirements.terms import Terms


def says_nothing(wanted: Wanted, terms: Terms) -> bool:
    """Whether a skill or an ability is a lone general word, a piece of a sentence, or a matter of body and hours.

    Names that the vocabulary knows always say something.
    """
    if wanted.kind == "ability":
        said = str(wanted.params["statement"])
        return not terms.knows(said) and (_matches("statement", said) or _matches("body", said))
    if wanted.kind != "skill" or any(terms.knows(each) for each in wanted.subject):
        return False
    return all(_matches("word", each) or _matches("body", each) for each in wanted.subject)


def _matches(key: str, words: str) -> bool:
    return opening("vague", key).fullmatch(words.strip()) is not None
