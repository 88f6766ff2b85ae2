from collections.abc import Callable

import pytest

from tracker.requirements.finding.skills import find
from tracker.requirements.statements import Clause
from tracker.requirements.terms import Terms

ClauseIn = Callable[[str], tuple[Clause, Terms]]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Glazeworks or Kafka", ["Glazeworks or Kafka"]),
        ("Public / Kafka", ["Kafka"]),
        ("Experience with commitment, drive, Kafka and principles", ["Kafka"]),
        ("Opera or ML Next", ["Opera or ML Next"]),
        ("Kafka Streams or TensorFlow", ["Kafka Streams or TensorFlow"]),
        ("Experience with Python, glazing and SQL", ["Python, glazing and SQL"]),
        ("Kafka, Glaze9 or similar cloud platforms", ["Kafka or Glaze9"]),
        ("Python, with patience", ["Python"]),
        ("Use of cloud platforms such as Glaze9, Spark or Kafka", ["Cloud platforms (Glaze9, Spark or Kafka)"]),
        ("Glaze wheels like Spark or Kafka", ["Spark or Kafka"]),
        ("Familiar with RKPX, with glaze platforms (Kiln1, Orton) and Kafka", ["RKPX", "Kafka"]),
        ("You have run Glazeworks, Claymaster or Kafka", ["Glazeworks, Claymaster or Kafka"]),
        ("Glaze mixing, SQL and raku experience preferred", ["Glaze mixing, SQL and raku"]),
        ("We expect you to have experience with slip casting, SQL and raku", ["Slip casting, SQL and raku"]),
    ],
)
def test_names_that_nobody_knows_count_beside_known_ones(clause_in: ClauseIn, text: str, labels: list[str]) -> None:
    clause, terms = clause_in(text)
    assert [one.label for one in find(clause, terms, [], beside=True)] == labels


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("Spark and Python or R", [("Spark", "any"), ("Python or R", "any")]),
        ("Spark or Kafka, plus Python/R", [("Spark or Kafka", "any"), ("Python or R", "any")]),
        ("SQL, Spark, Python/R, Kafka", [("SQL, Spark and Kafka", "all"), ("Python or R", "any")]),
        (
            "SQL & R, PyTorch, TensorFlow, Spark or Kafka",
            [("SQL, R, PyTorch and TensorFlow", "all"), ("Spark or Kafka", "any")],
        ),
    ],
)
def test_a_choice_inside_a_list_is_a_demand_of_its_own(
    clause_in: ClauseIn, text: str, demands: list[tuple[str, str]]
) -> None:
    clause, terms = clause_in(text)
    assert [(one.label, one.params["mode"]) for one in find(clause, terms, [])] == demands
