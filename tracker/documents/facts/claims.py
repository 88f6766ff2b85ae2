"""Years that a person claims: "5+ years of Python", "over ten years' experience", "3 years as a baker"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.documents.facts.found import Found
from tracker.documents.facts.words import alternatives, same_length_lower, table
from tracker.documents.types import ClaimedYears, Mention, Span, Use
from tracker.vocabulary import SKILL_KINDS, Kind

_VALUES = {word: float(number) for number, words in table("numbers").items() for word in words}
_YEARS = re.compile(r"y(?:ea)?rs?\b['’]?")  # in lower case, a literal first: that is what makes it quick
_NUMBER = re.compile(
    rf"(?i)(?<![\w.$-])(?P<number>\d{{1,2}}(?:[.,]\d)?|{alternatives(_VALUES)})"
    r"(?:\s?(?:-|–|to|or)\s?\d{1,2})?(?:\s?\(\w{1,9}\))?\s?(?P<more>\+|plus\b)?[\s-]{0,2}(?:full\s+)?$"
)
_ABOUT = re.compile(
    r"(?i)\s*(?:of|in|as|with|working|worked|using|building|developing|designing|writing|managing|leading|teaching|"
    r"professional|industry|hands-on|practical|exp\b|programming|coding|(?:\w+\s+){0,3}experience\b|\w+\s+\w+ing\b)"
)
_PERIOD = re.compile(
    r"(?i)\b(?:over|in|within|during|for)\s+the\s+(?:last|past|next|first)\s*$"
    r"|\b(?:in|within|after|every|aged?|ages|next)\s+$"
)
_NOT_WORK = re.compile(
    r"(?i)\s*(?:old\b|ago\b|of age\b|warranty|plan\b|contract\b|strategy|roadmap|anniversary"
    r"|(?:\w+\s+){0,2}(?:degree|program\b|diploma))"
)
_FOR = re.compile(r"(?i)\bfor\s+(?:(?:over|more than|almost|nearly|about|at least|the past|the last)\s+)?$")
_END = re.compile(r"[.;!?](?:\s|$)|\n\s*(?:•|\n)|\bwith\s+(?:a|an|strong|proven)\b")
_TOTAL = re.compile(
    r"(?i)\s*(?:of\s+)?(?:total\s+|overall\s+|professional\s+|work(?:ing)?\s+|industry\s+|relevant\s+|progressive\s+|combined\s+)*(?:work\s+)?experience\b\s*(?:[.,;!\n]|$|and\b|with\b)"
)
_REACH = 100
_KINDS = SKILL_KINDS | {Kind.TITLE}


def claims_of(text: str, found: Found, mentions: Sequence[Mention]) -> tuple[ClaimedYears, ...]:
    """Each claim with the words that make it, in order. Denied and wished mentions lend no term to a claim."""
    barred = {mention.span for mention in mentions if mention.use in (Use.NEGATED, Use.WISHED)}
    claims: list[ClaimedYears] = []
    for match in _YEARS.finditer(same_length_lower(text)):
        number = _NUMBER.search(text, max(0, match.start() - 24), match.start())
        if number is None:
            continue
        claim = _claim(text, number, match, found, barred)
        if claim is not None:
            claims.append(claim)
    return tuple(claims)


def _claim(
    text: str, number: re.Match[str], years: re.Match[str], found: Found, barred: set[Span]
) -> ClaimedYears | None:
    head = text[max(0, number.start() - 30) : number.start()]
    backwards = _FOR.search(head)
    if _NOT_WORK.match(text, years.end()) or (_PERIOD.search(head) and not backwards):
        return None
    forwards = _ABOUT.match(text, years.end())
    if not forwards and not backwards and not _before(text, number.start()):
        return None
    end = _scope_end(text, years.end())
    scope = Span(years.end(), end) if forwards else Span(_clause_start(text, number.start()), number.start())
    terms = () if forwards and _TOTAL.match(text, years.end()) else _terms(text, scope, found, barred)
    if not forwards and not terms:
        return None
    value = number["number"].lower().replace(",", ".")
    stated = _VALUES[value] if value in _VALUES else float(value)
    last = max([years.end(), *(match.end for match in found.within(scope) if match.term in terms)])
    return ClaimedYears(Span(number.start(), last), stated, terms)


def _before(text: str, start: int) -> bool:
    """ "Experience: 5 years", "Python (5 years)": the subject stands in front."""
    return bool(
        re.search(
            r"(?i)(?:experience\b[^\n.]{0,20}|[\w+#.]\s?[(:–-]\s?(?:over\s|about\s)?)$",
            text[max(0, start - 30) : start],
        )
    )


def _clause_start(text: str, start: int) -> int:
    floor = max(0, start - _REACH)
    cuts = [match.end() for match in re.finditer(r"[.;\n|,](?:\s|$)|•", text[floor:start])]
    return floor + (cuts[-1] if cuts else 0)


def _scope_end(text: str, start: int) -> int:
    limit = min(len(text), start + _REACH)
    cut = _END.search(text, start, limit)
    return cut.start() if cut else limit


def _terms(text: str, scope: Span, found: Found, barred: set[Span]) -> tuple[str, ...]:
    """The skills and occupations of the first list in the scope: a later verb begins another thought."""
    terms: list[str] = []
    reached = scope.start
    for match in found.within(scope):
        if found.kind(match.term) not in _KINDS or Span(match.start, match.end) in barred:
            continue
        if (
            terms
            and match.start > reached
            and not re.fullmatch(r"[\s,/&()]*(?:and|or|und|as well as)?[\s,/&()]*", text[reached : match.start])
        ):
            break
        terms.append(match.term)
        reached = max(reached, match.end)
    return tuple(dict.fromkeys(terms))
