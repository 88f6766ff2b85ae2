import pytest

from tracker.requirements.finding.shortening import shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "Wedge, throw, fire and glaze pots for a group of very demanding restaurants",
            "Wedge, throw, fire and glaze pots",
        ),
        ("Offer a second glaze would be welcome, and it would help", "Offer a second glaze"),
        ("Throw vases, so that the shop is full", "Throw vases"),
        ("To plan and co-ordinate the firing of all kilns", "plan and co-ordinate the firing of all kilns"),
        ("Keep the glaze book (both volumes) for our apprentices", "Keep the glaze book for the apprentices"),
        ("Making large bowls", "Make large bowls"),
        ("Planned the sale of bowls", "Plan the sale of bowls"),
        ("Sell pots at markets, fairs and shops, including some abroad", "Sell pots at markets, fairs and shops"),
        ("Plan firings and order clay, feldspar and quartz", "Plan firings and order clay, feldspar and quartz"),
        ("", ""),
    ],
)
def test_a_shortened_sentence_ends_where_a_phrase_ends(text: str, short: str) -> None:
    assert shortened(text) == short


def test_a_phrase_is_never_left_before_its_last_word() -> None:
    words = (
        "Assess and document the quality of all incoming raw materials from eleven different suppliers in the region"
    )
    assert shortened(words) == "Assess and document the quality of all incoming raw materials"
