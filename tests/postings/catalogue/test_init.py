"""What ships: thirteen postings that name their sources, weigh to a whole, and quote no sentence."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tracker.postings.catalogue import CatalogueError, CataloguePosting, documents, load
from tracker.scoring import Source, check_rubric

ROOT = Path(__file__).parents[3]
CATALOGUE = ROOT / "tracker" / "postings" / "catalogue"
POSTINGS = load()
each_posting = pytest.mark.parametrize("posting", POSTINGS, ids=lambda posting: posting.slug)

NEIGHBOURS = {
    "ai-product-manager-water-plans",
    "ai-research-scientist-soil-and-water",
    "big-data-engineer-sensor-records",
    "cloud-architect-sensor-platform",
    "computer-vision-engineer-leaf-images",
    "data-scientist-water-use",
    "nlp-engineer-farm-advice-chat",
    "research-engineer-low-power-models",
}


def test_every_document_has_one_machine_learning_engineer_posting() -> None:
    engineers = [posting for posting in POSTINGS if posting.slug not in NEIGHBOURS]
    assert sorted(posting.document for posting in engineers) == [document.id for document in documents()]
    assert all("Machine Learning Engineer, " in posting.title for posting in engineers)


def test_every_neighbouring_role_has_one_posting() -> None:
    assert {p.slug for p in POSTINGS if "Machine Learning Engineer" not in p.title} == NEIGHBOURS


def test_titles_and_slugs_are_all_different() -> None:
    assert len({posting.slug for posting in POSTINGS}) == len({posting.title for posting in POSTINGS}) == 13


@each_posting
def test_everything_taken_names_its_document(posting: CataloguePosting) -> None:
    """That document and section exist is the loader's to check; here, that nothing cites another document."""
    cited = [*posting.salaries, *posting.responsibilities, *posting.requirements, *posting.benefits]
    assert {entry.source.document for entry in cited} == {posting.document}
    assert all(entry.source.section for entry in cited)


@each_posting
def test_criteria_follow_the_requirements_one_to_one(posting: CataloguePosting) -> None:
    asked = [(each.key, each.importance, each.source) for each in posting.requirements]
    assert asked == [(each.key, each.importance, each.source) for each in posting.rubric.criteria]
    assert sum(criterion.weight for criterion in posting.rubric.criteria) == 100


@each_posting
def test_a_rubric_can_be_published_as_it_is(posting: CataloguePosting) -> None:
    """Known kinds, terms of the vocabulary, nothing protected, nothing a résumé cannot show."""
    assert check_rubric(posting.rubric) == ()


@each_posting
def test_levels_fall_from_the_whole_and_each_criterion_says_why(posting: CataloguePosting) -> None:
    for criterion in posting.rubric.criteria:
        steps = [level.at for level in criterion.levels]
        assert steps == sorted(set(steps), reverse=True)
        assert steps[0] == 100
        assert criterion.why.endswith(".")


@each_posting
def test_musts_and_pluses_are_both_asked_for(posting: CataloguePosting) -> None:
    found = Counter(requirement.importance.value for requirement in posting.requirements)
    assert set(found) == {"must", "plus"}


@each_posting
def test_the_process_moves_forward_from_the_promised_answer(posting: CataloguePosting) -> None:
    days = [step.days for step in posting.process]
    assert days == sorted(set(days))
    assert days[0] == posting.answer_within_days


@each_posting
def test_questions_are_few_and_a_knock_out_can_be_answered(posting: CataloguePosting) -> None:
    assert 2 <= len(posting.questions) <= 4
    for question in posting.questions:
        if question.knock_out:
            assert question.required
            assert set(question.knock_out.accept) <= {"yes", "no", *question.choices}


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.id)
def test_every_criterion_stands_in_the_table_of_its_document(document: object) -> None:
    table = section_of(
        (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8"), f"## {document.id}: {document.name}"
    )  # type: ignore[attr-defined]
    built = [posting for posting in POSTINGS if posting.document == document.id]  # type: ignore[attr-defined]
    missing = [
        (posting.slug, criterion.key)
        for posting in built
        for criterion in posting.rubric.criteria
        if f"`{posting.slug}` · `{criterion.key}`" not in table
    ]
    assert missing == []


def section_of(text: str, heading: str) -> str:
    """The text from one heading to the next."""
    assert heading in text
    return text.split(heading, 1)[1].split("\n## ", 1)[0]


def test_a_slug_that_is_not_the_name_of_its_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    for name in ("sources/documents.toml", "data-scientist-water-use.toml"):
        (tmp_path / name).write_text((CATALOGUE / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "data-scientist-water-use.toml").rename(tmp_path / "scientist.toml")
    with pytest.raises(CatalogueError) as error:
        load(tmp_path)
    assert str(error.value) == (
        "scientist.toml: slug: is 'data-scientist-water-use', and must be the name of the file, 'scientist'"
    )


def test_a_source_never_quotes() -> None:
    sources = [criterion.source for posting in POSTINGS for criterion in posting.rubric.criteria]
    assert [source.quote for source in sources if source] == [""] * len(sources)
    assert all(isinstance(source, Source) for source in sources)


def test_an_apostrophe_is_curly_as_the_quotation_marks_are() -> None:
    texts = [path.read_text(encoding="utf-8") for path in CATALOGUE.rglob("*.toml")]
    assert [found for text in texts for found in re.findall(r"\w+'\w*", text)] == []
