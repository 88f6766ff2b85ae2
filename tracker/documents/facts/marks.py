"""The words by which a title, a firm, a place and mere furniture are told in the first lines of a position."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tracker.documents.facts.words import words
from tracker.vocabulary import STANDARD, Kind

LONGEST = 90  # characters of a title or a name
WORD = re.compile(r"[^\W\d_][\w-]*")
_BLANKS = str.maketrans(dict.fromkeys("0123456789!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~–—’‘“”•·…", " "))
_STATE_CODE = re.compile(r"([A-Z]{2,3})(?:\s+\d{5})?")
RANK = re.compile(r"\s+(?:I{1,3}|IV|V|[1-5])\b(?![.,'’%])")  # "Technician II"
_LEAST_PROSE = 4  # words in lower case that make a phrase of a piece
_FURNITURE = re.compile(
    r"(?i)[\W\d_]*(?:(?:\d+|an?)\s+(?:years?|yrs?|months?|mos?|weeks?)[\W\d_]*)*|"
    r"(?:(?:remote|hybrid|onsite|on-site|contract)\s*[,/&-]\s*)*(?:(?:full|part)[- ]time|contract)|"
    r"(?:band|grade)\s\d\w?|permanent|from|since|dates?|duration|period|location|worked|serving|"
    r"serv(?:ed|es) as|(?:job )?title|position|role|designation|company|employer|organi[sz]ation|client"
)


def is_title(text: str) -> bool:
    """Whether a word of ``text`` heads the name of an occupation ("engineer", "Nurses")."""
    said = _words_in(text)
    if _nouns().isdisjoint(said):  # the noun of "Manager-North" is the part before the hyphen
        return "-" in text and not _nouns().isdisjoint(part for word in said for part in word.split("-"))
    return True


def is_plural(word: str) -> bool:
    """Whether a word names several of an occupation ("nurses")."""
    plain = word.lower()
    return plain.endswith("s") and plain in _nouns() and plain[:-1] in _nouns()


def is_organisation(text: str) -> bool:
    """Whether a word of ``text`` marks a firm or an institution ("GmbH", "University")."""
    return not words("organisations", "word").isdisjoint(_words_in(text))


@lru_cache(maxsize=32)  # a header's rows and pieces are asked several questions in a row
def _words_in(text: str) -> list[str]:
    return text.lower().translate(_BLANKS).split()


@cache
def _nouns() -> frozenset[str]:
    """The nouns of occupations and their plurals: those of the list, and every occupation of one word we know."""
    singular = words("titles", "noun") | (_known_occupations() - words("titles", "everyday"))
    return singular | {noun + "s" for noun in singular}


def _known_occupations() -> set[str]:
    sure = (term for term in STANDARD.kinds(Kind.TITLE) if not (term.ambiguous or term.unsure or term.exact))
    return {name.lower() for term in sure for name in (term.label, *term.aliases) if name.isalpha() and len(name) > 3}


def is_prose(text: str) -> bool:
    """Whether ``text`` reads as part of a sentence: most of its words, four or more, are in lower case."""
    if text.count(" ") < _LEAST_PROSE - 1:
        return False
    said = [word for word in text.split() if word not in words("organisations", "joint")]
    low = sum(word[0].islower() for word in said)
    return low >= _LEAST_PROSE and 2 * low > len(said)


def is_place(text: str) -> bool:
    """Whether ``text`` as a whole is a place, as far as the list of places goes."""
    if len(text) > 40:
        return False
    name = text.strip(" .").lower().removeprefix("greater ").removesuffix(" area")
    if name in words("places", "place") or ("-" in name and name.replace("-", " ") in words("places", "place")):
        return True
    state = _STATE_CODE.fullmatch(text) if text[:2].isupper() else None
    return bool(state and state[1].lower() in words("places", "state"))


def is_furniture(text: str) -> bool:
    """Whether ``text`` says nothing about the work: "4 months", "full-time", a dash, a town and its state."""
    if len(text) > LONGEST:
        return bool(_FURNITURE.fullmatch(text))
    first, _, rest = text.partition(",")
    if is_place(first.strip()) and all(is_place(part.strip()) for part in rest.split(",") if rest):
        return True
    return bool(_FURNITURE.fullmatch(text))


def is_firm(text: str) -> bool:
    """A firm's mark in a piece that does not read like an occupation: no "Bank Teller", no "Director of Labs"."""
    if not is_organisation(text):
        return False
    said = [word.lower() for word in WORD.findall(RANK.sub("", text))]
    if not is_title(text) or not words("organisations", "legal").isdisjoint(said):
        return is_organisation(said[-1]) or not is_title(said[-1])
    marks = [at for at, word in enumerate(said) if is_organisation(word)]
    nouns = [at for at, word in enumerate(said) if is_title(word)]
    if not (marks and nouns):
        return True
    heads = nouns[0] < marks[0] and "of" in said[nouns[0] : marks[0]]
    return not (heads or marks[-1] < nouns[-1])
