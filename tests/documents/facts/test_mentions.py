import pytest

from tests.documents.facts.plain import TODAY, document_of, facts_of
from tracker.documents import Use, resume
from tracker.vocabulary import Kind, Term, Vocabulary


def _uses(text: str) -> dict[str, Use]:
    return {mention.term: mention.use for mention in facts_of(text).mentions}


JOB = "Experience\nClerk, Alpha Ltd, 2015 - 2017\n• "


@pytest.mark.parametrize(
    ("text", "use"),
    [
        (JOB + "Wrote Java", Use.USED),
        (JOB + "Not only Java but more", Use.USED),
        (JOB + "Migrated away from Java", Use.USED),
        (JOB + "Replaced Java", Use.USED),
        (JOB + "Moved data with no downtime in Java", Use.USED),
        (JOB + "No experience needed; wrote Java", Use.USED),
        (JOB + "Rebuilt a service that did not scale in Java", Use.USED),
        (JOB + "Built a queue that never loses messages in Java", Use.USED),
        (JOB + "Moved the stock with no data loss in Java", Use.USED),
        (JOB + "Have not lost a message in Java", Use.USED),
        (JOB + "Wrote a system that did not use Java", Use.NEGATED),
        (JOB + "Not yet carried out rewrites in Java", Use.NEGATED),
        (JOB + "I have not yet shipped Java", Use.NEGATED),
        (JOB + "Worked with the Java team", Use.OTHERS),
        (JOB + "Collaborated with the Java developers", Use.OTHERS),
        (JOB + "Recruited Java engineers", Use.OTHERS),
        (JOB + "Worked with the Java compiler", Use.USED),
        ("Skills\nJava", Use.LISTED),
        ("Summary\nKnows Java", Use.LISTED),
        ("Summary\nNo experience with Java", Use.NEGATED),
        ("Summary\nI have not used Java", Use.NEGATED),
        ("Summary\nHas never worked with Java.", Use.NEGATED),
        ("Summary\nUnfamiliar with Scripting or Java", Use.NEGATED),
        ("Summary\nNo fear, but Java", Use.LISTED),
        ("Kenntnisse\nKeine Erfahrung mit Java", Use.NEGATED),
        ("Summary\nEager to learn Java", Use.WISHED),
        ("Summary\nCurrently learning Java.", Use.WISHED),
        ("Summary\nInterested in Java", Use.WISHED),
        ("Summary\nSeeking a role with Java", Use.WISHED),
        ("Summary\nCompleted a bootcamp in Java", Use.STUDIED),
        ("Skills\nCoursework in Java", Use.STUDIED),
        ("Education\nBSc, 2015. Course for learning Java", Use.STUDIED),
        ("Certifications\nJava licence", Use.STUDIED),
    ],
)
def test_words_before_a_mention_say_how_it_counts(text: str, use: Use) -> None:
    assert _uses(text)["java"] is use


def test_a_cue_ends_with_its_clause() -> None:
    assert _uses("Summary\nNo experience with Scala. Java and SQL daily.\nEager to learn Rust\n\nPython") == {
        "scala": Use.NEGATED,
        "java": Use.LISTED,
        "sql": Use.LISTED,
        "rust": Use.WISHED,
        "python": Use.LISTED,
    }


def test_a_cue_ends_with_its_section() -> None:
    assert _uses(JOB + "Planned a move (not carried out)\nSkills\nJava") == {"java": Use.LISTED}


def test_a_name_does_not_reach_into_the_next_heading() -> None:
    words = Vocabulary(
        [
            Term("docker", "Docker", Kind.PLATFORM),
            Term("docker-certified", "Docker certification", Kind.CERTIFICATION),
        ]
    )
    facts = resume(document_of("Skills\nDocker\nCertifications\nFirst aid, 2019"), today=TODAY, vocabulary=words)
    assert [mention.term for mention in facts.mentions] == ["docker"]
    assert [facts.text[one.span.start : one.span.end] for one in facts.certifications] == ["First aid"]


def test_machine_learning_is_no_wish() -> None:
    assert _uses("Summary\nMachine learning with Python") == {"machine-learning": Use.LISTED, "python": Use.LISTED}


def test_a_mention_knows_its_section_and_position() -> None:
    text = "Skills\nPython\nExperience\nClerk, Alpha Ltd, 2015 - 2017\n• SQL\nCook, Beta Ltd, 2013 - 2015\n• Rust"
    assert [(mention.term, mention.section, mention.position) for mention in facts_of(text).mentions] == [
        ("python", "skills", None),
        ("sql", "experience", 0),
        ("rust", "experience", 1),
    ]


def test_a_wish_ends_with_the_item_of_the_list_it_stands_in() -> None:
    assert _uses("Highlights\nWilling to learn Scala\nHadoop\nHas an eye for Spark") == {
        "scala": Use.WISHED,
        "hadoop": Use.LISTED,
        "spark": Use.LISTED,
    }


def test_a_wish_at_the_end_of_a_line_reaches_into_the_next_paragraph() -> None:
    assert _uses("Highlights\nEager to learn\nScala") == {"scala": Use.WISHED}


def test_a_wish_in_a_long_line_reaches_into_the_line_it_wraps_onto() -> None:
    text = "Highlights\nAfter years of steady work with many people I want to learn Scala\nHadoop Spark"
    assert set(_uses(text).values()) == {Use.WISHED}


def test_what_somebody_still_studies_for_is_a_wish() -> None:
    for said in ("pursuing my", "working towards my", "studying for the"):
        told = facts_of(f"Summary\nBaker {said} CKA")
        assert ([one.use for one in told.mentions if one.term != "baker"], told.certifications) == ([Use.WISHED], ())
