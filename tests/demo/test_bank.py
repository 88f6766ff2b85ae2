from __future__ import annotations

from tracker.demo import bank


def test_a_table_is_read_once() -> None:
    assert bank.table("plan") is bank.table("plan")


def test_a_family_without_levels_tells_its_solid_patterns() -> None:
    assert bank.patterns("teaching", "senior") == bank.patterns("teaching", "solid")


def test_the_files_of_a_folder_are_listed_by_name() -> None:
    assert bank.names_in("foreign") == ("french", "german", "spanish")


def test_every_family_has_bullets_and_titles() -> None:
    for family, table in bank.table("families").items():
        levels = [level for level in ("junior", "solid", "senior") if level in table]
        assert sorted(bank.table(f"bullets/{family}")) == sorted(levels)


def test_every_tool_offered_in_a_bullet_is_a_known_tool() -> None:
    known = {tool for group in bank.table("skills")["groups"].values() for tool in group}
    used = {tool for table in bank.table("families").values() for tool in table["tools"]}
    assert used - known == set()
