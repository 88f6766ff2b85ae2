"""Lines into statements and clauses: the smallest pieces that ask for something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.requirements.headings import ASKING, Section, section_of
from tracker.requirements.layout import Line, sentences
from tracker.requirements.sections import Placed
from tracker.requirements.tables import any_of

_YOU_TOO = (  # another thing that the reader is to be
    r",\s+(?:and\s+|but\s+)?(?=you(?:'ve|'re| have| know| are| can| hold| speak| should| must| need| will have)\b"
    r"|who (?:is|has|have|can)\b)"
)
_VERB_TOO = (  # another verb of the same reader: "you must have run a kitchen, know pasta and hold a licence"
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:know|hold|speak|possess|understand) "
    r"(?!and\b|of\b|up\b|on\b|to\b|that\b|it\b|them\b|how\b|what\b|when\b|why\b))"
)
_CUTS = re.compile(
    r"\s*;\s*|\s*[()]\s*|,\s+(?:and\s+)?(?=(?:preferably|ideally)\b)"
    r"|,\s+(?=(?:but(?! (?:we|you) (?:can|will|'ll))|with .{0,60}preferred)\b)"
    r"|,\s+(?=(?:and )?(?:a )?(?:master|phd|ph\.d|mba|advanced|graduate)\b)"
    r"|,\s+(?:and|but|while|whereas)\s+(?=(?!(?:are|is|would|you|we|they|it)\b)[^,;.]{3,60}? (?:would be|is|are) "
    r"(?:an? |also |very )*(?:useful|welcome|helpful|nice|lovely|handy|advantage|advantageous|asset|plus|bonus"
    r"|desirable|preferred|essential|required|needed)\b)"
    r"|\s+-\s+(?=(?:preferred|required|a plus|ideally|preferably)\b)|\.\s+"
    r"|(?<=essential)\s+and\s+(?=[^,;.]{3,60} (?:preferred|desirable|desired|useful|an advantage|a plus)\W*$)"
    r"|(?<=required)\s+and\s+(?=[^,;.]{3,60} (?:preferred|desirable|desired|useful|an advantage|a plus)\W*$)"
    r"|(?:(?<=essential)|(?<=required)|(?<=mandatory)|(?<=preferred)|(?<=desirable)|(?<=needed)|(?<=a must)"
    r"|(?<=a plus))"
    r",\s+(?:and |but |while )?(?=[^,;.]{3,60} (?:essential|required|mandatory|preferred|desirable|handy|useful|helpful"
    r"|needed|an? (?:big |huge |great |real |definite )?(?:advantage|plus|bonus|asset|must))\W*(?:$|,))"
    r"|,\s+(?=(?:any )?(?:other|further) [^,;.]{3,40} (?:advantage|plus|asset|bonus|welcome|desirable)\b)"
    r"|,\s+so\s+(?=(?:they|you) (?:must|need|should)\b)"
    r"|\s+and\s+(?=(?:will |must )?have (?:\w+ed|taught|led|run|built|sold)\b)"
    r"|,\s+(?=with (?:solid|strong|proven|extensive|hands-on|good|demonstrated) (?:experience|knowledge|skills) )"
    r"|,\s+(?=as (?:is|are) )|,\s+so\s+(?=(?:some|an?|good|previous|prior|experience|knowledge|the ability)\b)"
    r"|,?\s+(?:and|but)\s+(?=(?:also )?if (?:you|they)\b|it (?:would|will|'d|helps)\b)"
    rf"|{_YOU_TOO}|{_VERB_TOO}",
    re.IGNORECASE,
)
_WISHED_WHOLE = re.compile(  # "a second language, preferably German, is welcome" wishes for the language
    r"(?:preferably|ideally) [^,;.]{2,40}, (?:is|are|would|will)\b", re.IGNORECASE
)
_ONE_THING = re.compile(r"(?!.*\b(?:and|or)\b)[^,;.()/ ]+(?: [^,;.()/ ]+){2,}", re.IGNORECASE)
_WISH_BEHIND = re.compile(  # "full class 2 licence, class 5 preferred"
    r",\s+(?=(?!highly|strongly|also|is\b)[^,;.()/]{2,30} "
    r"(?:preferred|desirable|an advantage|a plus|a bonus)\W*$)(?!.*\b(?:and|or)\b)",  # last, for it reads to the end
    re.IGNORECASE,
)
_PARTS = re.compile(rf"\s*;\s+|{_YOU_TOO}", re.IGNORECASE)
_SAYS = re.compile(r"\s*(?:is|are|would|will|'d|preferred|required|desirable|essential)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()]*)\)")
_EXPLAINED_FROM = 4  # words
_WISH_WORDS = 5
_BEHIND = 200  # characters behind a bracket that are read for it
_LABELLED = re.compile(r"^((?:Min\. [a-z]|[A-Z])[\w/&,'+\- ]{2,60}?)\s*(?::|\s-)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or bullet. ``label``: the words before its colon ("Communication: ...")."""

    start: int
    end: int
    text: str
    place: Placed
    label: str = ""
    first: bool = True  # the first of its line

    @property
    def section(self) -> Section:
        """The section the statement stands in."""
        return self.place.section


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a statement to which one wording of must or plus applies."""

    start: int
    end: int
    text: str
    aside: bool = False  # stands in brackets


def statements(place: Placed) -> Iterator[Statement]:
    """The statements of one line, in order."""
    line, label = place.line, ""
    labelled = _LABELLED.match(line.text)
    if labelled and any_of("certificates", "all_dated").match(line.text, labelled.end()):
        labelled = None
    if labelled and len(labelled[1].split()) <= 7:
        label = labelled[1]
        if place.section in ASKING and _names_competence(label, line.text[labelled.end() :]):
            yield Statement(line.start, line.start + labelled.end(1), label, place)
        line = Line(line.start + labelled.end(), line.end, line.text[labelled.end() :], line.bullet)
    for index, part in enumerate(sentences(line)):
        yield Statement(part.start, part.end, part.text, place, label, index == 0)


def _names_competence(label: str, rest: str) -> bool:
    """Whether a label is what is asked for and the rest explains it ("Teamwork: engineers work alongside ...")."""
    if any(
        any_of("label_words", key).fullmatch(label.lower()) for key in ("item", "field", "pay", "demand", "tickets")
    ):
        return False
    if any_of("modality", "bodily").search(label):
        return False
    return len(rest.split()) >= _EXPLAINED_FROM and section_of(label) is None


@lru_cache(maxsize=2048)  # asked several times of each statement
def said(text: str, side: str) -> str:
    """The words of ``text`` that say ``side``, "must" or "plus"; empty when none does."""
    found = any_of("importance", side).search(text)
    return found[0] if found else ""


def cued(text: str) -> bool:
    """Whether some word of ``text`` says must or plus."""
    return bool(said(text, "plus") or said(text, "must"))


def _cuts(text: str) -> Iterator[re.Match[str]]:
    """Where clauses part; a tag in brackets says must or plus of the words before it ("a degree (essential)")."""
    tags = [one.span() for one in _BRACKET.finditer(text) if _is_tag(one[1]) or _ends_in_wish(text, one.end())]
    last = _WISH_BEHIND.search(text)
    if last and _ONE_THING.fullmatch(text, 0, last.start()):
        yield last
        return
    for cut in _CUTS.finditer(text):
        if _WISHED_WHOLE.match(text, cut.end()):
            continue
        if not any(cut.start() < b and a < cut.end() for a, b in tags):
            yield cut


def _is_tag(inside: str) -> bool:
    return any_of("importance", "tag").fullmatch(inside.strip()) is not None


def _ends_in_wish(text: str, end: int) -> bool:
    """Whether only must or plus is said behind a bracket, up to a comma: it is said of the words before it."""
    said_there, comma, _ = text[end : end + _BEHIND].partition(",")
    alone = not comma or _SAYS.match(said_there) is not None
    return 0 < len(said_there.split()) <= _WISH_WORDS and alone and cued(said_there)


def clauses(statement: Statement) -> tuple[Clause, ...]:
    """The clauses of a statement that differ in wording.

    When none says must or plus: the parts between semicolons, and those that address the reader anew.
    """
    cuts = _cuts(statement.text) if cued(statement.text) else _PARTS.finditer(statement.text)
    found: list[Clause] = []
    start, aside = 0, False
    for cut in (*cuts, None):
        end = cut.start() if cut else len(statement.text)
        text = statement.text[start:end]
        if text.strip():
            found.append(Clause(statement.start + start, statement.start + end, text, aside))
        start, aside = (cut.end(), cut[0].strip() == "(") if cut else (end, False)
    return tuple(found)
