from collections.abc import Callable

from tracker.requirements import Draft
from tracker.requirements.grouping import MOST


def test_a_long_list_is_put_together_and_nothing_is_lost(drafted: Callable[[str], Draft]) -> None:
    tools = [f"Tool{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    draft = drafted("Requirements:\n" + "".join(f"- {tool}\n" for tool in tools))
    criteria = draft.rubric.criteria
    assert len(criteria) == MOST
    named = [str(term) for one in criteria for term in list(one.params["terms"])]  # type: ignore[arg-type]
    assert sorted(named) == sorted(tool.lower() for tool in tools)
    assert criteria[-1].label == "ToolK, ToolL, ToolM, ToolN and 12 more"
    assert len(draft.merged[criteria[-1].key]) == 16


def test_a_choice_is_never_put_together_with_what_is_needed(drafted: Callable[[str], Draft]) -> None:
    tools = "".join(f"- Tool{letter}\n" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    criteria = drafted("Requirements:\n- Python or R\n" + tools).rubric.criteria
    assert [one.label for one in criteria if "python" in list(one.params["terms"])] == ["Python or R"]  # type: ignore[arg-type]


def test_travel_is_never_put_together_with_what_a_resume_shows(drafted: Callable[[str], Draft]) -> None:
    tools = "".join(f"- Tool{letter}\n" for letter in "ABCDEFGHIJKL")
    draft = drafted(
        f"Requirements:\n{tools}- Willing to travel at times\n- Able to lead a crew\n- Able to fire a kiln\n"
    )
    assert "Travel at times" in [one.label for one in draft.rubric.criteria]
