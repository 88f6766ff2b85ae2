"""No finding says a name is missing that a reader of the page can point at."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import documents
from tracker.documents import Resume
from tracker.scoring import Criterion, Finding, Importance, find
from tracker.scoring.printed import neighbour, printed_standing
from tracker.scoring.reading import Place, Reading
from tracker.scoring.standing import Tie
from tracker.vocabulary import SKILL_KINDS, STANDARD, Kind, Term

TODAY = date(2026, 11, 20)
NAMED = [term for term in STANDARD.terms if term.kind in SKILL_KINDS | {Kind.CERTIFICATION}]
SECTIONS = (
    "Summary",
    "Skills",
    "Interests",
    "Experience\nAnalyst, Tarn Ltd\n2019 – 2021",
    "Education\nBSc in History, Lakeside University, 2012",
)
LINES = (
    "{}",
    "• Wrote reports with {} for two teams",
    "Skills: {}, teamwork",
    "Eager to learn {}",
    "No experience with {}",
    "Worked with the {} team",
    "Coursework in {}",
    "{} specialist",
    "We relied on {}.",
)
JOINTS = ("{0}", "{0}, {1}", "{1} / {0}", "{1} {0}", "{0} {1}")
TERMS = st.sampled_from(NAMED)


def resume_of(text: str) -> Resume:
    return documents.resume(documents.read(text.encode(), "cv.txt"), today=TODAY)


def finding_of(resume: Resume, term: Term) -> Finding:
    kind = "certification" if term.kind is Kind.CERTIFICATION else "skill"
    return find(resume, Criterion("wanted", kind, "", Importance.MUST, 1, {"terms": [term.id]}), today=TODAY)


def stands_in(text: str, term: Term) -> bool:
    """Whether a whole word of the text is one of the names; an everyday one in its own capitals."""
    for name in (term.label, *term.aliases):
        flags = 0 if name in (*term.unsure, *term.exact) else re.IGNORECASE
        if re.search(rf"(?<![\w@.&'’-]){re.escape(name)}(?![\w@+#&'’-]|\.\w)", text, flags):
            return True
    return False


@settings(deadline=None, max_examples=300)
@given(
    data=st.data(),
    term=TERMS,
    other=TERMS,
    page=st.tuples(st.sampled_from(SECTIONS), st.sampled_from(LINES), st.sampled_from(JOINTS)),
)
def test_what_is_called_missing_does_not_stand_on_the_page(
    data: st.DataObject, term: Term, other: Term, page: tuple[str, str, str]
) -> None:
    section, line, joint = page
    name = data.draw(st.sampled_from((term.label, *term.aliases)))
    resume = resume_of(f"{section}\n{line.format(joint.format(name, other.label))}\n")
    finding = finding_of(resume, term)
    if finding.level == 0 and not finding.evidence:
        assert not stands_in(resume.text, term), (term.id, resume.text)
    assert all(resume.text[one.start : one.end] == one.quote for one in finding.evidence)


def reading(text: str) -> Reading:
    return Reading(resume_of(text), (), TODAY, STANDARD)


def test_a_name_inside_another_is_tied_as_a_part_of_it() -> None:
    one = printed_standing(reading("Skills\nReact Native"), "react")
    assert (one.tie, one.via, one.place) == (Tie.PART, "React Native", Place.LISTED)


def test_an_everyday_word_that_opens_a_sentence_stands_nowhere() -> None:
    one = printed_standing(reading("Summary\nExcel around people and numbers"), "microsoft-excel")
    assert (one.shown, [each.place for each in one.occurrences]) == (False, [Place.NOWHERE])


def test_words_outside_the_vocabulary_are_found_across_a_broken_line() -> None:
    one = printed_standing(reading("Summary\nThree years of kiln\nfiring"), "kiln firing")
    assert (one.shown, len(one.occurrences)) == (True, 1)


def test_the_best_placed_sibling_is_the_neighbour() -> None:
    text = "Skills\nKeras\n\nExperience\nAnalyst, Tarn Ltd\n2019 – 2021\n• Trained models in TensorFlow\n"
    near = neighbour(reading(text), "pytorch", frozenset())
    assert near is not None
    assert (near.via, near.tie, near.place) == ("TensorFlow", Tie.CLOSE, Place.DATED)
