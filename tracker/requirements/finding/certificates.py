"""Certificates and licences: those the vocabulary knows, and others by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tracker.requirements.finding.degrees import names as degree_names
from tracker.requirements.finding.phrases import noun_phrase
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.parting import parted
from tracker.requirements.statements import Clause
from tracker.requirements.tables import any_of, column, opening
from tracker.requirements.terms import Named, Terms
from tracker.requirements.wording import capital, listed
from tracker.scoring.types import Json
from tracker.vocabulary import Kind

_KINDS = frozenset({Kind.CERTIFICATION})
_KINDS_OF = ("licence", "registration", "qualification", "diploma", "endorsement", "accreditation")
_BESIDE = re.compile(r"\s*[,;]\s*(?:and |or )?(?![^(]*\))|\s+(?:and|or|&|plus)\s+(?![^(]*\))")
_NAME = re.compile(r"[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){0,2}")
_OR = re.compile(r"\sor\s")
_BRACKET = re.compile(r"\([^()]*\)|\bor (?:an? )?(?:equivalent|similar)\b")  # no choice of what is named
_ARTICLE = re.compile(r"^(?:(?:an?|the|valid|current|full|and|or)\s+)+", re.IGNORECASE)
_LONGEST_NAME = 5  # words


def find(clause: Clause, terms: Terms) -> Iterator[Wanted]:
    """The certificates of a clause as one criterion: any of them, or all where "and" joins them."""
    together = several(clause, terms, labelled=False)
    if together is not None:
        yield together
        return
    named = terms.within(clause.start, clause.end, _KINDS)
    cards = [one for one in any_of("certificates", "card").finditer(clause.text) if not _inside(clause, one, named)]
    if not named and len(cards) < 2:
        yield from _unknown(clause)
        return
    if _lists_only(clause, named) and (listing := several(clause, terms, labelled=True)):
        yield listing
        return
    told = [(one.start, one.end, one.term.id, _shown(clause, one)) for one in named]
    told += [(clause.start + one.start(), clause.start + one.end(), one[0].lower(), one[0]) for one in cards]
    told.sort()
    ids = tuple(dict.fromkeys(one[2] for one in told))
    mode = _mode(clause.text, clause.text[told[0][1] - clause.start :])
    label = listed([one[3] for one in told], "and" if mode == "all" else "or")
    params: dict[str, Json] = {"terms": list(ids), "mode": mode}
    yield Wanted("certification", _called(label), params, told[0][0], max(one[1] for one in told), ids)


def _lists_only(clause: Clause, named: list[Named]) -> bool:
    """Whether a clause lists certificates with names among them that nobody knows: "forklift licence, HIAB, CPC"."""
    parts = list(parted(clause.text, _BESIDE))
    known = [any(a <= one.start - clause.start < b for one in named) for a, b in parts]
    others = [clause.text[a:b].strip(" .") for (a, b), one in zip(parts, known, strict=True) if not one]
    return sum(known) > 1 and len(others) > 0 and all(_NAME.fullmatch(one) for one in others)


def _mode(text: str, after: str) -> str:
    """All of those that "and" or commas join, unless the clause leaves a choice; ``after`` begins at the first name."""
    text = _BRACKET.sub("", text)
    chosen = _OR.search(text) or "/" in after or any_of("skills", "open_any").search(text)
    return "any" if chosen or not (" and " in after or "," in after) else "all"


def several(clause: Clause, terms: Terms, *, labelled: bool) -> Wanted | None:
    """A list of certificates: behind a label that says so (``labelled``), or ending in the word they share."""
    shared = None if labelled else any_of("certificates", "tickets").search(clause.text)
    dated = any_of("certificates", "all_dated").search(clause.text)
    if not labelled and dated is None and (shared is None or not _ends(clause.text[shared.end() :])):
        return None
    shared = None if dated else shared
    last = dated or shared
    text = clause.text[: last.start()] if last else clause.text
    parts = [(a, b) for a, b in parted(text, _BESIDE) if text[a:b].strip(" .")]
    if len(parts) < 2 or any(len(text[a:b].split()) > _LONGEST_NAME for a, b in parts):
        return None
    items = [
        _item(clause, a, b, terms) for a, b in parts if not any_of("certificates", "when").match(text[a:b].strip())
    ]
    if not items:
        return None
    ids = tuple(dict.fromkeys(one for one, _ in items))
    mode = "any" if _OR.search(text) else "all"
    label = listed([name for _, name in items], "or" if mode == "any" else "and")
    label = _called(f"{label} {shared[0].lower()}" if shared else label)
    return Wanted("certification", label, {"terms": list(ids), "mode": mode}, clause.start, clause.end, ids)


def _ends(rest: str) -> bool:
    """Whether nothing but must or plus is said behind a list."""
    return not rest.strip(" .") or any_of("certificates", "asked_for").fullmatch(rest.strip(" .,")) is not None


def _item(clause: Clause, start: int, end: int, terms: Terms) -> tuple[str, str]:
    """The id and the name of one certificate of a list."""
    words = _ARTICLE.sub("", clause.text[start:end].strip(" ."))
    words = opening("certificates", "asked_behind").sub("", words)
    named = terms.within(clause.start + start, clause.start + end, _KINDS)
    return (named[0].term.id if named else words.lower(), words)


def _shown(clause: Clause, one: Named) -> str:
    """The name as written where it has several words: a licence is called differently in each country. With its class
    or its level where the ad tells one.
    """
    rank = any_of("certificates", "rank_before").search(clause.text[: one.start - clause.start])
    level = opening("certificates", "rank_behind").match(clause.text, one.end - clause.start)
    return f"{rank[0] if rank else ''}{_name(one)}{level[0] if level else ''}"


def _name(one: Named) -> str:
    return one.written if " " in one.written else one.name


def _inside(clause: Clause, card: re.Match[str], named: list[Named]) -> bool:
    return any(one.start < clause.start + card.end() and clause.start + card.start() < one.end for one in named)


def listed_by_name(clause: Clause) -> Wanted | None:
    """A short line in a list of certificates, whatever its words; None for a row that names nothing."""
    words = noun_phrase(clause.text.lstrip("0123456789.) "), longest=8)
    if len(words.split()) < 2 or any_of("certificates", "empty").fullmatch(words.lower()):
        return None
    params: dict[str, Json] = {"terms": [words.lower()], "mode": "any"}
    return Wanted("certification", _called(words), params, clause.start, clause.end, (words.lower(),))


def _unknown(clause: Clause) -> Iterator[Wanted]:
    """Certificates by their own words, all of the clause as one demand; none named is any certificate."""
    found: list[re.Match[str]] = []
    if not any_of("certificates", "sign").search(clause.text):
        return
    for shape in _shapes():
        for hit in shape.finditer(clause.text):
            if any(one.start < hit.end() and hit.start() < one.end for one in degree_names(clause.text)):
                continue
            if all(hit.end() <= one.start() or one.end() <= hit.start() for one in found):
                found.append(hit)
    if not found:
        return
    found.sort(key=re.Match.start)
    found = _of_one_role(clause.text, found)
    names = [_ARTICLE.sub("", noun_phrase(hit["what"], longest=7)) for hit in found]
    names = [part for name in names for part in _OR.split(name)]
    names = [name for name in dict.fromkeys(names) if not any_of("certificates", "empty").fullmatch(name.lower())]
    what = next((kind for kind in _KINDS_OF if all(any_of("certificates", kind).search(hit[0]) for hit in found)), "")
    what = what or "certification"
    between = clause.text[found[0].end() : found[-1].start()] if len(found) > 1 else ""
    mode = "all" if " and " in between and " or " not in clause.text else "any"
    label = _called(listed(names, "and" if mode == "all" else "or"), what) if names else f"A relevant {what}"
    thin = any_of("certificates", "thin")
    terms = tuple(f"{name} {what}".lower() if thin.fullmatch(name) else name.lower() for name in names if name)
    start, end = found[0].start(), max(hit.end() for hit in found)
    params: dict[str, Json] = {"terms": list(terms), "mode": mode}
    yield Wanted("certification", label, params, clause.start + start, clause.start + end, terms)


def _of_one_role(text: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without the post that a registration is for."""
    gaps = (text[a.end() : b.start()] for a, b in pairwise(found))
    as_whom = [opening("certificates", "as_whom").fullmatch(gap) is not None for gap in gaps]
    return [one for one, role in zip(found, [False, *as_whom], strict=True) if not role]


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w-])(?:{words})(?!\w)") for words in column("certificates", "shape"))


def _called(label: str, what: str = "certification") -> str:
    worded = any_of("certificates", "worded").search(label)
    return capital(label if worded else f"{label} {what}")
