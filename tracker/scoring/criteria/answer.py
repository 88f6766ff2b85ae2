"""An answer to a question of the form: one of those accepted, or a number within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.scoring.asked import term_problems
from tracker.scoring.kinds import Found, Kind, unanswered
from tracker.scoring.params import Params
from tracker.scoring.reading import Reading
from tracker.scoring.types import Level, Status
from tracker.scoring.wording import joined
from tracker.vocabulary import Vocabulary

_NUMBER = re.compile(r"[+-]?\d{1,12}(?:[.,]\d{1,6})?")


def find(params: Params, reading: Reading) -> Found:
    """The last answer given to the question, against what is accepted."""
    key = params.text("question")
    given = [one.value.strip() for one in reading.answers if one.question == key and one.value.strip()]
    if not given:
        return unanswered("The form has no answer to this question yet.", "How do you answer the question in the form?")
    if params.has("at_least") or params.has("at_most"):
        return _measured(given[-1], params.number("at_least"), params.number("at_most"))
    accepted = params.texts("accept")
    if given[-1].casefold() in {each.casefold() for each in accepted}:
        return Found(Status.MET, 100, "Your answer in the form is one we ask for.")
    return Found(Status.NOT_MET, 0, f"Your answer in the form is another one. We ask for {joined(accepted, 'or')}.")


def _measured(value: str, least: float | None, most: float | None) -> Found:
    found = _NUMBER.fullmatch(value.replace(" ", ""))
    asked = _asked(least, most)
    if found is None:
        return unanswered(f"Your answer in the form is not a number. {asked}", "Which number is it?")
    number = float(found[0].replace(",", "."))
    within = (least is None or number >= least) and (most is None or number <= most)
    sentence = f"You answered {_plain(number)}. {asked}"
    return Found(Status.MET, 100, sentence) if within else Found(Status.NOT_MET, 0, sentence)


def _asked(least: float | None, most: float | None) -> str:
    if least is not None and most is not None:
        return f"We ask for {_plain(least)} to {_plain(most)}."
    if least is not None:
        return f"We ask for {_plain(least)} or more."
    return f"We ask for {_plain(most)} or less." if most is not None else ""


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    if not params.text("question"):
        yield "Say which question of the form is meant."
    bounds = [name for name in ("at_least", "at_most") if params.has(name)]
    for name in bounds:
        if params.number(name) is None:
            yield f"“{name}” must be a number."
    if not bounds:
        yield from term_problems(params, "accept")
    least, most = params.number("at_least"), params.number("at_most")
    if least is not None and most is not None and most < least:
        yield "The upper bound is below the lower one."


KIND = Kind(
    name="answer",
    levels=(Level(100, "An answer that is asked for"), Level(0, "Another answer, or none")),
    check=check,
    find=find,
)
