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
    assert criteria[-1].label == "ToolR, ToolS, ToolT, ToolU and 5 more"
    assert len(draft.merged[criteria[-1].key]) == 9
