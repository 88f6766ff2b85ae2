import csv
from pathlib import Path

from tracker.benchmarks.quality.drafting_time import MEASURES, long_ads

AD = "Potter\n\nRequirements\n- Firing kilns\n- Glazing pots\n"


def test_ads_are_joined_to_texts_of_ten_thousand_characters_and_the_rest_is_left_out() -> None:
    texts = list(long_ads([AD] * 450))
    assert [len(text) for text in texts] == [10_000, 10_000]
    assert texts[0].startswith(f"{AD}\n\n{AD}")


def test_the_time_of_each_draft_but_the_first_is_told(tmp_path: Path) -> None:
    with (tmp_path / "pairs.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("job", "resume", "score", "match_type"))
        writer.writerows((f"{number} {AD}", "", "0", "weak") for number in range(600))
    middle, slowest = MEASURES[0].run(tmp_path)
    assert 0 < middle.value <= slowest.value
    assert (middle.name, middle.target) == ("a draft, ms of processor time, median", "≤ 50")
