from collections.abc import Callable

import pytest

from tracker.requirements import Draft, WarningKind

RESUME = """Ada Mill
Professional summary
I have led two potteries. I am looking for a kiln of my own.
Work history
2015 - 2019 Potter, Delft
2019 - present Head potter, Leeds
References available on request
"""
RECIPE = "Rye bread\nIngredients\n2 cups of rye\nPreheat the oven. Stir, then bake for 40 minutes until dark."
GERMAN = "Wir suchen zum nächsten Termin eine Töpferin oder einen Töpfer mit Freude am Handwerk und ruhiger Hand."

CURT = """Ada Mill
ada@clay.example
Profile
Potter with two wheels.
Experience
Head potter, Leeds, 2019 to date
Led three potters
Built a kiln
Skills
Glazes
"""
FEW_LINES = (
    "Ada Mill\nPotter in Delft\n2019 - 2023 Potter, Clay & Sons\n2015 - 2019 Helper at the Kiln\nRaku, glazing, Python"
)
TERMS = "Guide\nFunded 2026 - 2028, after 2019 - 2022 and 2023 - 2025. You will guide. Python is required. £9 an hour"
KITCHEN = "Cook wanted\nYou will simmer stock, stir sauce and watch the oven. Python is required. £9 an hour"
ARTICLE = "What does a potter do?\nSQL is required.\nHow to become a potter\nKey takeaways\nPots"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no text to read."),
        (RESUME, "This reads like a résumé rather than a job ad."),
        (RECIPE, "This reads like a recipe or a how-to rather than a job ad."),
        (GERMAN, "This seems not to be English; the draft holds only what names and figures tell."),
        (FEW_LINES, "This reads like a résumé rather than a job ad."),
        (CURT, "This reads like a résumé rather than a job ad."),
        (ARTICLE, "This reads like an article about a profession; the draft takes from it what such a post asks for."),
        ("Wheel wanted, Tuesdays.", "No requirement was found; add what the work asks for."),
        ("Clay is a kind of earth.", "No requirement was found; this may not be a job ad."),
    ],
)
def test_texts_that_are_no_ad(drafted: Callable[[str], Draft], text: str, sentence: str) -> None:
    found = [one.sentence for one in drafted(text).warnings if one.kind is WarningKind.NOT_AN_AD]
    assert found == [sentence]


@pytest.mark.parametrize("text", [TERMS, KITCHEN])
def test_an_ad_is_an_ad_whatever_spans_of_years_or_pans_it_names(drafted: Callable[[str], Draft], text: str) -> None:
    assert [one.sentence for one in drafted(text).warnings if one.kind is WarningKind.NOT_AN_AD] == []


def test_two_ads_in_one_text(drafted: Callable[[str], Draft], ad_text: Callable[[str], str]) -> None:
    text = ad_text("two_ads")
    (warning,) = [one for one in drafted(text).warnings if one.kind is WarningKind.TWO_ADS]
    assert warning.source is not None
    assert warning.source.start == text.index("Job Title: Florist")


def test_a_very_long_text_says_how_far_it_was_read(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Requirements:\n- You will need Python for the work with us\n" * 1500)
    assert [one.sentence for one in draft.warnings] == [
        "The text is very long; only its first 60,000 characters were read."
    ]
    assert draft.unplaced[-1].start == 60_000
