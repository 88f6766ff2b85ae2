from collections.abc import Callable

from tracker.requirements import Draft


def test_a_plain_ad_has_no_warning(drafted: Callable[[str], Draft]) -> None:
    assert drafted("Potter\n\nRequirements:\n- 3 years of experience as a potter\n\nPay: $20 an hour").warnings == ()


def test_warnings_on_the_whole_ad_come_first(drafted: Callable[[str], Draft], ad_text: Callable[[str], str]) -> None:
    found = [one.source.start for one in drafted(ad_text("sales")).warnings if one.source]
    assert found == sorted(found)
