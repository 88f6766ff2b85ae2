import pytest

from tracker.scoring.denials import denied, hints


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
