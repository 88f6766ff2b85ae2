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
        ("CKA, CKAD", "CKA and CKAD certification", ["cka", "ckad"], "all"),
        ("Forklift licence", "Forklift licence", ["forklift"], "any"),
        ("Relevant certification", "A relevant certification", [], "any"),
        ("Counterbalance or kiln licence needed", "Counterbalance or kiln licence", ["counterbalance", "kiln"], "any"),
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


@pytest.mark.parametrize(
    ("line", "label", "terms", "mode"),
    [
        ("Tickets: Dumper (forward tip), Roller, CKA", "Dumper (forward tip), Roller and CKA certification",
         ["dumper (forward tip)", "roller", "cka"], "all"),
        ("Blue card, working on stilts and KLN tickets", "Blue card, working on stilts and KLN tickets",
         ["blue card", "working on stilts", "kln"], "all"),
        ("Licences: kiln or furnace", "Kiln or furnace certification", ["kiln", "furnace"], "any"),
        ("Stilt safety, kiln care and clay handling - all in date",
         "Stilt safety, kiln care and clay handling certification",
         ["stilt safety", "kiln care", "clay handling"], "all"),
        ("Certification: RKP-1 or KLN preferred, must obtain within one year", "RKP-1 or KLN certification",
         ["rkp-1", "kln"], "any"),
        ("Raku or saggar certificates would be brilliant", "Raku or saggar certificates", ["raku", "saggar"], "any"),
    ],
)  # fmt: skip
def test_a_list_of_tickets_is_one_demand_for_all_of_them(
    drafted: Callable[[str], Draft], line: str, label: str, terms: list[str], mode: str
) -> None:
    draft = drafted(f"Requirements:\n- Steady hands\n- {line}")
    (one,) = [one for one in draft.rubric.criteria if one.kind == "certification"]
    assert (one.label, one.params["terms"], one.params["mode"]) == (label, terms, mode)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Unrestricted northern clay firing licence", "Unrestricted northern clay firing licence"),
        ("A KLN diploma", "KLN diploma"),
        ("Certificate of Qualification 309A", "Certificate of Qualification 309A"),
        ("A tractor licence would be useful", "Tractor licence"),
        ("CKA, HIAB, CKAD", "CKA, HIAB and CKAD certification"),
        ("Potters' school diploma", "Potters' school diploma"),
        ("Mentorship qualification", "Mentorship qualification"),
        ("A ST2 medical certificate", "ST2 medical certification"),
        ("Chartered membership of the RKP", "RKP registration"),
        ("CKA level 3", "CKA level 3 certification"),
        ("You are RKP-registered", "RKP registration"),
        ("Current GPA accreditation and RKP registration", "GPA and RKP certification"),
        ("A Graduate Diploma in Kiln Physics or equivalent", "Graduate Diploma in Kiln Physics"),
    ],
)
def test_licences_diplomas_and_levels_keep_their_names(clause_in: ClauseIn, text: str, label: str) -> None:
    assert [one.label for one in find(*clause_in(text))] == [label]


def test_a_degree_is_no_certificate(clause_in: ClauseIn) -> None:
    assert list(find(*clause_in("High school diploma"))) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Current QZPRA registration as a Registered Nurse", "QZPRA registration"),
        (
            "A Category C licence, a valid KLN and digital tachograph card",
            "Category C licence, KLN and digital tachograph card",
        ),
        ("CKA (Black or Gold) and CKAD", "CKA and CKAD certification"),
        ("CKA or equivalent, and CKAD", "CKA and CKAD certification"),
        ("Has a Level 2 Kiln Assistant qualification", "Level 2 Kiln Assistant qualification"),
        ("P endorsement a bonus", "P endorsement"),
        ("At least a year in a yard and a current counterbalance or reach licence", "Counterbalance or reach licence"),
    ],
)
def test_certificates_keep_what_belongs_to_them_and_nothing_else(clause_in: ClauseIn, text: str, label: str) -> None:
    assert [one.label for one in find(*clause_in(text))] == [label]


def test_an_endorsement_one_may_not_have_is_no_certificate(clause_in: ClauseIn) -> None:
    assert list(find(*clause_in("No DR or IN endorsements"))) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [("Valid State Certification", ["state certification"]), ("National licence", ["national licence"])],
)
def test_an_everyday_word_names_a_certificate_only_with_the_word_behind_it(
    clause_in: ClauseIn, text: str, terms: list[str]
) -> None:
    assert [one.params["terms"] for one in find(*clause_in(text))] == [terms]


def test_two_names_before_one_word_are_two_certificates(clause_in: ClauseIn) -> None:
    (one,) = find(*clause_in("Postgraduate Certificate in Raku or Salt Glazing"))
    assert one.params == {"terms": ["raku", "salt glazing"], "mode": "any"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("You will be a Registered Kiln Nurse (RKN) with patience", "Registered Kiln Nurse"),
        ("backflow accreditation highly regarded", "Backflow accreditation"),
    ],
)
def test_a_registered_occupation_and_an_accreditation_are_certificates(
    clause_in: ClauseIn, text: str, label: str
) -> None:
    assert [one.label for one in find(*clause_in(text))] == [label]
