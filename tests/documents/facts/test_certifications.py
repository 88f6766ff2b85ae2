from tests.documents.facts.plain import TERMS, TODAY, document_of, facts_of, words
from tracker.documents import Document, Line, Span, resume


def _certificates(text: str) -> list[tuple[str | None, str | None, int | None]]:
    return [(words(text, one.span), one.term, one.year) for one in facts_of(text).certifications]


def test_the_lines_of_the_section_are_certificates() -> None:
    assert _certificates("Certifications\nForklift licence (2019)\n• CKA, May 2021\nFirst aid | Food safety") == [
        ("Forklift licence", None, 2019),
        ("CKA", "certified-kubernetes-administrator", 2021),
        ("First aid", None, None),
        ("Food safety", None, None),
    ]


def test_known_names_count_anywhere_once() -> None:
    assert _certificates("Summary\nHolds the CKA. Proud of the CKA.") == [
        ("CKA", "certified-kubernetes-administrator", None)
    ]


def test_certified_names_itself() -> None:
    assert _certificates("Summary\nOven Guild Certified Master Baker since 2015. Certified twice.") == [
        ("Oven Guild Certified Master Baker", None, 2015)
    ]


def test_a_labelled_row_counts_in_any_section() -> None:
    assert _certificates("Education\nBSc, 2015\nCertification: Food Handler") == [("Food Handler", None, None)]


def test_a_wished_certificate_is_none() -> None:
    assert _certificates("Summary\nEager to learn for the CKA") == []


def test_a_name_that_wraps_is_one_certificate() -> None:
    text = "Certifications\nMaster of Cold\nStorage\nFirst aid"
    lines = [(0, 14, 0), (15, 29, 1), (30, 37, 1), (38, 47, 2)]
    document = Document(text, "pdf", tuple(Line(Span(start, end), number) for start, end, number in lines))
    found = resume(document, today=TODAY, vocabulary=TERMS).certifications
    assert [words(text, one.span) for one in found] == ["Master of Cold\nStorage", "First aid"]


def test_what_is_asked_of_others_is_no_certificate_of_ones_own() -> None:
    text = (
        "Experience\nClerk, Alpha Ltd, 2010 - 2012\n• Facilitated the background check of new people\n• Certified in it"
    )
    assert resume(document_of(text), today=TODAY).certifications == ()


def test_those_who_hold_a_certificate_are_not_the_certificate() -> None:
    assert (
        resume(document_of("Experience\nClerk, Alpha Ltd, 2010 - 2012\n• Worked with CPAs"), today=TODAY).certifications
        == ()
    )


def test_skills_of_a_kind_below_certificates_are_none() -> None:
    text = "Certifications\nOven Safety\nBaking Skills\nKneading"
    assert [words(text, one.span) for one in facts_of(text).certifications] == ["Oven Safety"]
