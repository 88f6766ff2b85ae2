from collections.abc import Callable

import pytest

from tracker.requirements import Draft, WarningKind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("young", WarningKind.PROTECTED),
        ("native speaker", WarningKind.PROTECTED),
        ("recent graduate", WarningKind.PROTECTED),
        ("able-bodied", WarningKind.PROTECTED),
        ("Ivy League", WarningKind.PROXY),
        ("ZIP code", WarningKind.PROXY),
        ("no gaps", WarningKind.PROXY),
        ("rockstar", WarningKind.WORDING),
        ("salesman", WarningKind.WORDING),
        ("positive attitude", WarningKind.NOT_ON_RESUME),
    ],
)
def test_words_to_look_at(drafted: Callable[[str], Draft], words: str, kind: WarningKind) -> None:
    draft = drafted(f"Requirements:\n- Python\n- The person we want: {words}")
    assert [(one.kind, one.source.quote) for one in draft.warnings if one.source] == [(kind, words)]
    assert all(one.instead for one in draft.warnings)


def test_a_promise_not_to_discriminate_is_no_warning(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- Python\nWe hire regardless of age, sex, nationality or pregnancy.")
    assert draft.warnings == ()
