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


@pytest.mark.parametrize(
    "words",
    [
        "We are a young company that makes bells.",
        "A home for young people aged 11 to 16.",
        "We build native mobile apps.",
        "You report to the recent graduate programme manager.",
        "An attractive salary, and pretty much every tool.",
        "Calm with aggressive patients.",
        "Meals for hungry guests.",
        "You collect post codes for the parcels.",
        "Care of pregnant women.",
        "People of any nationality.",
        "A girls-only school by the sea.",
        "You do not need to be a native speaker.",
        "We do not mind gaps in your CV.",
        "You close gaps in our services.",
        "Please send no photo.",
        "Photos of bells are kept in the archive.",
        "Anna leads the yard, and Tom, who cast his first bell here, the foundry.",
        "Our founder will show you how she rings.",
        "Freshers' week is busy.",
        "She or he will ring on time, with a journeyman's card.",
        "We do not want rockstars or ninjas.",
    ],
)
def test_words_that_speak_of_something_else_are_no_warning(drafted: Callable[[str], Draft], words: str) -> None:
    assert drafted(f"Requirements:\n- Python\n\nAbout the work\n{words}").warnings == ()


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("Join our young team of ringers.", "young"),
        ("You are fit and healthy.", "fit and healthy"),
        ("Females preferred.", "Females preferred"),
        ("Female receptionist.", "Female receptionist"),
        ("Age 21-28.", "Age 21-28"),
        ("Age: not less than 22.", "Age: not less than 22"),
        ("Only local candidates.", "Only local candidates"),
        ("A mature lady for the shop.", "mature lady"),
        ("Australian citizens only.", "citizens only"),
        ("Accent-free speech.", "Accent-free"),
        ("The ringer: he must be on time.", "he"),
        ("She will ring the bells.", "She"),
        ("Shows his experience with bells.", "his"),
        ("Your CV with photo and marital status.", "marital status"),
    ],
)
def test_words_that_shut_people_out(drafted: Callable[[str], Draft], words: str, quote: str) -> None:
    found = drafted(f"Requirements:\n- Python\n\nAbout the work\n{words}").warnings
    assert quote in [one.source.quote for one in found if one.source]
