from collections.abc import Callable

import pytest

from tracker.requirements import Draft
from tracker.requirements.finding.certificates import find
from tracker.requirements.statements import Clause
from tracker.requirements.terms import Terms

ClauseIn = Callable[[str], tuple[Clause, Terms]]


@pytest.mark.parametrize(
    ("text", "label", "terms", "mode"),
    [
        ("CKA or CKAD", "CKA or CKAD certification", ["cka", "ckad"], "any"),
        ("CKA and CKAD", "CKA and CKAD certification", ["cka", "ckad"], "all"),
        ("Forklift licence", "Forklift licence", ["forklift"], "any"),
        ("Relevant certification", "A relevant certification", [], "any"),
        ("Counterbalance or kiln licence needed", "Counterbalance or kiln licence", ["counterbalance or kiln"], "any"),
        ("KLN gold card", "KLN gold card", ["kln gold card"], "any"),
        ("CKA and a KLN gold card", "CKA and KLN gold card", ["cka", "kln gold card"], "all"),
        ("Immediate Kiln Aid (IKA) certificate", "Immediate Kiln Aid certification", ["immediate kiln aid"], "any"),
        ("Registration with the Guild of Potters", "Guild of Potters registration", ["guild of potters"], "any"),
        ("You are a qualified surveyor", "Qualified surveyor", ["qualified surveyor"], "any"),
        ("Certification in kiln repair", "Kiln repair certification", ["kiln repair"], "any"),
    ],
)
def test_known_and_unknown_certificates(
    clause_in: ClauseIn, text: str, label: str, terms: list[str], mode: str
) -> None:
    clause, found = clause_in(text)
    assert [(one.label, one.params["terms"], one.params["mode"]) for one in find(clause, found)] == [
        (label, terms, mode)
    ]


def test_a_line_in_a_list_of_certificates_is_one_by_its_own_words(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        "Requirements:\n- Python\n\nCommon kiln certifications held by potters\n1 Master Glaze Firing\n2 Clay Safety"
    )
    labels = [one.label for one in draft.rubric.criteria if one.kind == "certification"]
    assert labels == ["Master Glaze Firing certification", "Clay Safety certification"]
