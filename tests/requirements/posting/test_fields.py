from collections.abc import Callable

from tracker.requirements import Draft
from tracker.requirements.posting.fields import sources_of


def test_all_fields_of_an_ad(drafted: Callable[[str], Draft], ad_text: Callable[[str], str]) -> None:
    posting = drafted(ad_text("data_engineer")).posting
    assert posting.title is not None
    assert posting.title.value == "Senior Data Engineer"
    assert posting.title_term == "data-engineer"
    assert posting.seniority is not None
    assert posting.seniority.value == "Senior"
    assert [one.value for one in posting.locations] == ["Berlin, Germany"]
    assert posting.remote is not None
    assert posting.remote.value == "Hybrid"
    assert [(one.low, one.high, one.currency, one.period) for one in posting.salaries] == [
        (70_000, 85_000, "EUR", "year")
    ]
    assert [one.value for one in posting.benefits] == ["Paid leave", "Pension"]
    assert [one.value for one in posting.dates] == ["Apply by: 31 March 2027"]
    assert posting.reports_to is not None
    assert posting.reports_to.value == "Head of Data"


def test_every_field_stands_beside_its_words(drafted: Callable[[str], Draft], ad_text: Callable[[str], str]) -> None:
    text = ad_text("data_engineer")
    sources = sources_of(drafted(text).posting)
    assert [one.quote for one in sources] == [text[one.start : one.end] for one in sources]
