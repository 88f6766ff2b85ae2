import json
from collections.abc import Callable

from tracker.requirements import Draft, to_json


def test_a_draft_is_plain_json_with_offsets(drafted: Callable[[str], Draft]) -> None:
    text = "Potter\n\nRequirements:\n- Python"
    found = json.loads(json.dumps(to_json(drafted(text))))
    assert sorted(found) == ["criteria", "merged", "posting", "unplaced", "warnings"]
    assert found["posting"]["title"] == {"value": "Potter", "source": {"start": 0, "end": 6, "quote": "Potter"}}
    assert found["merged"]["python"] == [{"start": 24, "end": 30, "quote": "Python"}]
    assert found["criteria"][0]["importance"] == "must"
