from collections.abc import Callable

import pytest

from tracker.scoring import Finding, Status

Found = Callable[..., Finding]

LISTED = "Certifications\nCertified Kubernetes Administrator, 2024\n"


@pytest.mark.parametrize(
    ("text", "terms", "status", "level"),
    [
        (LISTED, ["cka"], Status.MET, 100),
        ("Summary\nHolds a kiln master licence.", ["kiln master licence"], Status.MET, 80),
        (LISTED, [], Status.MET, 100),
        ("Skills\nPython", ["cka"], Status.NO_EVIDENCE, 0),
        ("Skills\nPython", [], Status.NO_EVIDENCE, 0),
        ("Summary\nPlanning to take the CKA.", ["cka"], Status.NO_EVIDENCE, 0),
    ],
)
def test_a_listed_certificate_counts_most(
    found: Found, text: str, terms: list[str], status: Status, level: int
) -> None:
    finding = found(text, "certification", terms=terms)
    assert (finding.status, finding.level) == (status, level)


def test_all_of_several_need_each(found: Found) -> None:
    finding = found(LISTED, "certification", terms=["cka", "kiln master licence"], mode="all")
    assert (finding.status, finding.level) == (Status.PARTLY, 50)
    assert finding.sentence == (
        "Your résumé lists Certified Kubernetes Administrator. Your résumé does not name kiln master licence."
    )


def test_a_certificate_outside_the_vocabulary_is_found_by_its_words(found: Found) -> None:
    finding = found("Certifications\nKiln Master Licence, 2020\n", "certification", terms=["kiln master licence"])
    assert finding.status is Status.MET
