import pytest

from tracker.requirements.ad import Ad
from tracker.requirements.posting.items import benefits, offers, process, responsibilities
from tracker.requirements.sections import placed
from tracker.requirements.statements import Statement, statements


def parts(text: str) -> tuple[Ad, list[Statement]]:
    ad = Ad(text)
    return ad, [one for place in placed(ad.plain, None) for one in statements(place)]


def test_duties_are_verb_and_object_and_each_once() -> None:
    ad, found = parts("Duties:\n- Throw tall vases, every day\n- Throw tall vases\n- You will also glaze bowls")
    assert [one.value for one in responsibilities(ad, found)] == ["Throw tall vases", "Glaze bowls"]


def test_semicolons_part_the_duties_of_one_sentence() -> None:
    ad, found = parts("The position will be responsible for drafting recipes; advising bakers; and managing the oven")
    assert [one.value for one in responsibilities(ad, found)] == ["Draft recipes", "Advise bakers", "Manage the oven"]


def test_benefits_have_their_usual_names() -> None:
    ad, found = parts("Benefits:\n- 30 days of annual leave\n- Pension and private medical cover\n- A mug")
    assert [one.value for one in benefits(ad, found)] == ["Paid leave", "Health insurance", "Pension", "Mug"]


def test_a_sum_of_money_is_no_benefit() -> None:
    ad, found = parts("Benefits:\n55.000 € a year\nAED 4,500 a month\nKiwiSaver")
    assert [one.value for one in benefits(ad, found)] == ["Pension"]


def test_a_sentence_that_lists_benefits() -> None:
    _, found = parts("Benefits can include a pension. We throw vases.")
    assert [offers(one) for one in found] == [True, False]


def test_steps_of_the_process() -> None:
    ad, found = parts("How to apply\n- Send a photo of a vase\n- Visit the kiln")
    assert [one.value for one in process(ad, found)] == ["Send a photo of a vase", "Visit the kiln"]


def test_benefits_listed_in_one_line_are_one_each() -> None:
    ad, found = parts("Perks: unlimited clay, hammer budget, a yearly retreat")
    assert [one.value for one in benefits(ad, found)] == ["Unlimited clay", "Hammer budget", "Yearly retreat"]


def test_sums_of_pay_among_benefits_are_no_benefits() -> None:
    ad, found = parts("Perks: £61,000 basic, £4,000 clay allowance, a mug")
    assert [one.value for one in benefits(ad, found)] == ["Mug"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "You'll be showing pots to guests, booking kilns, preparing glazes and sweeping",
            ["Showing pots to guests", "Booking kilns", "Prepare glazes", "Sweeping"],
        ),
        (
            "Day to day you would plan and order the clay, write labels and look after the kiln",
            ["Plan and order the clay", "Write labels", "Look after the kiln"],
        ),
        ("Complete job cards for the kiln", ["Complete job cards for the kiln"]),
        ("Throw pots, vases and bowls", ["Throw pots, vases and bowls"]),
    ],
)
def test_a_list_of_deeds_is_several_duties(text: str, values: list[str]) -> None:
    ad, found = parts(f"Duties:\n- {text}")
    assert [one.value for one in responsibilities(ad, found)] == values


def test_benefits_without_bullets_but_no_question() -> None:
    ad, found = parts("We can offer:\na supportive team\na lovely field\nWhat's next?")
    assert [one.value for one in benefits(ad, found)] == ["Supportive team", "Lovely field"]
