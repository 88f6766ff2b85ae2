import pytest

from tracker.benchmarks.quality.drafting_seeds import Fact, compared, facts, precision, recall

AD = "Potter\n\nRequirements:\n- Bachelor's degree in ceramics\n- 3 years of Python\n- SQL\n\nPay: $20 an hour"


def test_needed_facts_are_looked_for_and_drafted_ones_checked() -> None:
    table = [
        Fact("title", True, "potter"),
        Fact("degree", True, "bachelor: ceramics"),
        Fact("years", True, "3: python"),
        Fact("skill", True, "structured query language|sql"),
        Fact("salary", True, "20 USD hour"),
        Fact("skill", True, "kilns"),
    ]
    found = compared(AD, table)
    assert [hit for _, hit in found.needed] == [True, True, True, True, True, False]
    assert recall([found]) == pytest.approx(5 / 6)
    assert precision([found]) == 1.0


@pytest.mark.parametrize("name", ["template", "roadmap", "guide", "overview", "article"])
def test_the_tables_of_the_seeds_are_whole(name: str) -> None:
    kinds = {fact.kind for fact in facts(name)}
    assert {"title", "skill", "degree", "salary", "duty"} <= kinds
