import pytest

from tests.documents.facts.plain import facts_of


def _claims(text: str) -> list[tuple[float, tuple[str, ...]]]:
    return [(claim.years, claim.terms) for claim in facts_of(f"Summary\n{text}").claims]


@pytest.mark.parametrize(
    ("text", "years", "terms"),
    [
        ("5+ years of Python", 5.0, ("python",)),
        ("6 years of experience in Python and SQL", 6.0, ("python", "sql")),
        ("over ten years' experience.", 10.0, ()),
        ("Fifteen years of professional experience", 15.0, ()),
        ("3 years as a baker", 3.0, ("baker",)),
        ("Used Docker for 4 years", 4.0, ("docker",)),
        ("7+ years working with Kubernetes", 7.0, ("kubernetes",)),
        ("2.5 yrs of SQL", 2.5, ("sql",)),
        ("5 (five) years of Java", 5.0, ("java",)),
        ("3-5 years of Scala", 3.0, ("scala",)),
    ],
)
def test_claims_are_read_with_what_they_are_about(text: str, years: float, terms: tuple[str, ...]) -> None:
    assert _claims(text) == [(years, terms)]


@pytest.mark.parametrize(
    "text",
    [
        "34 years old",
        "two years ago",
        "a 3 year plan",
        "Over the last 5 years sales rose",
        "within 2 years",
        "2020 years of",
    ],
)
def test_other_years_are_no_claims(text: str) -> None:
    assert _claims(text) == []


def test_a_denied_term_lends_nothing_to_a_claim() -> None:
    assert _claims("5 years of Python, no experience with Java") == [(5.0, ("python",))]


def test_a_claim_is_quoted() -> None:
    text = "Summary\nBaker with 5+ years of Python and bread."
    (claim,) = facts_of(text).claims
    assert text[claim.span.start : claim.span.end] == "5+ years of Python"
