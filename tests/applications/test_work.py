from __future__ import annotations

from tracker.applications.work import ScoreKey, hash_of_read_key, read_key, score_key_of, version_prefix


def test_the_parts_of_a_score_key_come_back() -> None:
    key = ScoreKey(7, "1-r1-abc", 42)
    assert score_key_of(str(key)) == key


def test_the_keys_of_one_version_are_a_range_of_their_own() -> None:
    assert str(ScoreKey(7, "1-r1-abc", 42)).startswith(version_prefix(7, "1-r1-abc"))
    assert not str(ScoreKey(77, "1-r1-abc", 42)).startswith(version_prefix(7, "1-r1-abc"))


def test_the_hash_comes_back_from_a_read_key() -> None:
    assert hash_of_read_key(read_key("ab" * 32)) == "ab" * 32
