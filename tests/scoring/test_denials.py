import pytest

from tracker.scoring.denials import denied, hints, without_praise


@pytest.mark.parametrize(
    "statement",
    [
        "Not carried out: a move of the depot to AWS",
        "Not yet carried out deployments on AWS",
        "• Did not audit suppliers",
        "I didn’t run the audits",
        "We have not used Kafka",
        "Planned a move to AWS (not carried out)",
        "Planned a move to AWS (drawn up, not carried out).",
    ],
)
def test_a_statement_that_opens_or_ends_with_a_denial_is_denied(statement: str) -> None:
    assert denied(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "Carried out a move to AWS",
        "Not only AWS but Azure",
        "Not a single outage in two years on AWS",
        "Did not lose a message in two years on AWS",
        "Rebuilt a service that did not scale",
        "Notified suppliers of audits",
        "Moved to AWS (the plan of 2019 was not carried out by others) within a year",
        "",
    ],
)
def test_a_denial_inside_or_of_less_than_the_whole_denies_nothing(statement: str) -> None:
    assert not denied(statement)


def test_hints_are_where_a_denial_may_stand() -> None:
    text = "It did not run. It didn’t stop. NEVER. Bolts."
    assert sorted(text[at:].split(maxsplit=1)[0] for at in hints(text)) == ["NEVER.", "not", "n’t"]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Built a queue that never loses messages on", "built a queue   loses messages on"),
        ("Ran a site which has never closed for", "ran a site   closed for"),
        ("The cluster hasn’t failed since", "the cluster has  since"),
        ("I have never used", "i have never used"),
        ("A language that I have never used,", "a language that i have never used,"),
    ],
)
def test_what_never_fails_is_told_with_praise(words: str, left: str) -> None:
    assert without_praise(words) == left
