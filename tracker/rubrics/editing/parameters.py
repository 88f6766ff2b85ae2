"""The parameters of each kind of criterion, as a person edits them. A new kind is one new entry in ``FIELDS``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tracker.scoring.types import Json
from tracker.terminology.in_use import label_of, vocabulary
from tracker.vocabulary import Kind
from tracker.web.typed import parts_in
from tracker.web.wording.translation import gettext as _

MODES = (("any", "Any one of them"), ("all", "All of them"))
NEEDS = (("named", "Named anywhere"), ("used", "Used in a role"))
DEGREES = (
    ("secondary", "School leaving certificate"),
    ("certificate", "Certificate or vocational training"),
    ("associate", "Associate degree"),
    ("bachelor", "Bachelor’s degree"),
    ("master", "Master’s degree"),
    ("doctorate", "Doctorate"),
)
LEVELS = (("", "Any level"), *((level, level) for level in ("A1", "A2", "B1", "B2", "C1", "C2")))


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. ``shape``: terms (ids, typed as words), values (texts), text, number, or choice.

    ``first`` is the kind of term that words mean first of all: "Electrician" is an occupation and a certificate.
    """

    name: str
    label: str
    shape: str
    choices: tuple[tuple[str, str], ...] = ()
    absent: Json = None  # what an empty field means
    first: Kind | None = None


FIELDS: dict[str, tuple[Parameter, ...]] = {
    "skill": (
        Parameter("terms", "Skills, separated by commas", "terms"),
        Parameter("mode", "Which of them", "choice", MODES),
        Parameter("need", "Shown how", "choice", NEEDS),
        Parameter("years", "For how many years", "number", absent=0),
        Parameter("within_years", "Within the last years", "number"),
    ),
    "experience": (
        Parameter("years", "Years asked for", "number", absent=0),
        Parameter("years_max", "Up to years", "number"),
        Parameter("terms", "In what, separated by commas (empty: any work)", "terms", first=Kind.TITLE),
    ),
    "education": (
        Parameter("level", "Level", "choice", DEGREES),
        Parameter("fields", "Fields, separated by commas (empty: any field)", "terms", first=Kind.FIELD),
        Parameter("or_experience_years", "Or years of experience instead", "number"),
    ),
    "certification": (
        Parameter("terms", "Certificates, separated by commas (empty: any)", "terms", first=Kind.CERTIFICATION),
        Parameter("mode", "Which of them", "choice", MODES),
    ),
    "language": (
        Parameter("term", "Language", "term", first=Kind.HUMAN_LANGUAGE),
        Parameter("or_terms", "Or one of these, separated by commas", "terms", first=Kind.HUMAN_LANGUAGE),
        Parameter("level", "Level (CEFR)", "choice", LEVELS),
    ),
    "ability": (Parameter("statement", "What was done, as a statement", "text", absent=""),),
    "subject": (
        Parameter("main", "Main subjects of the work, separated by commas", "terms"),
        Parameter("terms", "Further subjects, separated by commas", "terms"),
    ),
    "answer": (
        Parameter("question", "Question of the form, its key", "text", absent=""),
        Parameter("accept", "Accepted answers, separated by commas", "values"),
        Parameter("at_least", "Or a number of at least", "number"),
        Parameter("at_most", "Or a number of at most", "number"),
    ),
}
OPTIONAL_WHEN_EMPTY = frozenset(
    {"or_terms", "accept", "at_least", "at_most", "years_max", "within_years", "or_experience_years"}
)


def shown(parameter: Parameter, params: dict[str, Any]) -> str:
    """The value of a parameter as a form shows it."""
    value = params.get(parameter.name, parameter.absent)
    if parameter.shape == "terms":
        return ", ".join(label_of(one) for one in value or ())
    if parameter.shape == "term":
        return label_of(value) if value else ""
    if parameter.shape == "values":
        return ", ".join(value or ())
    return "" if value is None else str(value)


def understood(kind: str, params: Mapping[str, Any]) -> dict[str, str]:
    """Parameter name to what its words mean to the reader of résumés: terms of the vocabulary, or words alone."""
    found = {}
    for parameter in FIELDS[kind]:
        value = params.get(parameter.name)
        ids = value if isinstance(value, list) else [str(value)]
        if parameter.shape in ("terms", "term") and value:
            found[parameter.name] = " · ".join(_meaning(one) for one in ids)
    return found


class Misread(ValueError):
    """What was typed into ``name`` says nothing; ``str()`` is what to do."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = name


def params_from(kind: str, typed: dict[str, str], before: Mapping[str, Json] | None = None) -> dict[str, Json]:
    """The params of a criterion from what was typed. ValueError with a sentence for what is no number.

    ``before`` is what was saved: a parameter that it leaves out and that is still empty stays out, and one that it says
    is empty stays, because to say the same in other words would be a change.
    """
    found: dict[str, Json] = {}
    for parameter in FIELDS[kind]:
        text = (typed.get(parameter.name) or "").strip()
        value = _value(parameter, text, (before or {}).get(parameter.name))
        if not _says_nothing(parameter, value, before):
            found[parameter.name] = value
    return found


def _says_nothing(parameter: Parameter, value: Json, before: Mapping[str, Json] | None) -> bool:
    """Whether an empty parameter is left out; one that was saved as it is now stays."""
    if before is not None and parameter.name in before and before[parameter.name] == value:
        return False
    if value in (None, []) and parameter.name in OPTIONAL_WHEN_EMPTY:
        return True
    return before is not None and parameter.name not in before and value in (None, [], parameter.absent)


def _value(parameter: Parameter, text: str, before: Json) -> Json:
    if parameter.shape == "terms":
        return [_id(word, before, parameter.first) for word in parts_in(text)]
    if parameter.shape == "values":
        return list(parts_in(text))
    if parameter.shape == "term":
        return _id(text, before, parameter.first)
    if not text:
        return parameter.absent
    if parameter.shape == "number":
        return _number(parameter, text)
    return text


def _number(parameter: Parameter, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise Misread(parameter.name, f"{parameter.label}: enter a whole number, for example 3") from None


def _id(word: str, before: Json, first: Kind | None) -> str:
    """The id that was saved under this label (a skill and a field of study may share one), else the vocabulary's.

    Free words stay, and are matched as written.
    """
    saved = before if isinstance(before, list) else [before]
    kept = {label_of(one): one for one in saved if isinstance(one, str)}
    return kept.get(word) or vocabulary().lookup(word, first=first) or word


def _meaning(term_id: str) -> str:
    """ "Python (tool)" for a term; free words say that they are matched as written."""
    term = vocabulary().term(term_id)
    if term is None:
        return _("“%(words)s”: not in the vocabulary, matched as written", words=term_id)
    return f"{term.label} ({term.kind.value.replace('_', ' ')})"
