import pytest

from tracker.requirements.ad import Ad
from tracker.requirements.posting.places import locations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Location: Cambridge, MA or Morristown, NJ", ["Cambridge, MA", "Morristown, NJ"]),
        ("Where: Halifax, Nova Scotia", ["Halifax, Nova Scotia"]),
        ("Locations: Zurich, Paris, London", ["Zurich", "Paris", "London"]),
        ("Designer — San Francisco or New York".replace("—", "-"), ["San Francisco", "New York"]),
        ("Potter\nLeeds, UK\nThrow vases", ["Leeds, UK"]),
        ("Guard - Austin, TX", ["Austin, TX"]),
        ("Baker\nAsh Academy, Crawley, West Sussex", ["Crawley, West Sussex"]),
        ("Lift engineer, Auckland. We have many lifts, some old and some new, and all of them go up.", ["Auckland"]),
        ("Location: Leeds or Edinburgh, two days a week from home", ["Leeds", "Edinburgh"]),
        ("The role is based in Porto.", ["Porto"]),
        ("Grade 3 | Location: Plano, TX (hybrid) | Full time", ["Plano, TX"]),
        ("Potter\nClay & Sons · Bristol or Cardiff · hybrid", ["Bristol", "Cardiff"]),
        ("Potter\nFirm: Clay & Daughters | Grand Rapids, MI | Full time | $9 an hour | nights", ["Grand Rapids, MI"]),
        ("Our hospice, just outside Barnstaple, needs a potter.", ["Barnstaple"]),
        ("Wanted: 12 potters for winter work in Immingham\nStart soon", ["Immingham"]),
        ("The yard is at Gunnislake, by the river.", ["Gunnislake"]),
        ("Potter\nŌpōtiki, Bay of Plenty", ["Ōpōtiki, Bay of Plenty"]),
        ("A pottery of nine wheels in Kufstein is looking for a potter. More text.", ["Kufstein"]),
        ("Potter with experience in Raku, and a hand for glaze. More text.", []),
        ("You are authorized to work in the United States.", []),
        ("Town: Wantage\nWe fire pots.", ["Wantage"]),
        ("Duty station: Apia, Samoa", ["Apia, Samoa"]),
        ("A pottery and shop in Stow-on-the-Wold needs you.", ["Stow-on-the-Wold"]),
        ("Come to our Ludwell studio.", ["Ludwell"]),
        ("Kiln camp, Fort Smith area, two weeks in and two out", ["Fort Smith"]),
        ("Potter\nClay House - Bendigo VIC", ["Bendigo VIC"]),
        ("You will work at our Customer shop in January.", []),
        ("Leipzig or remote within Germany", ["Leipzig"]),
        ("Potter\nClay Bay Resort, Ras Al Tin\nThrow vases.", ["Ras Al Tin"]),
        ("Kiln Mechanic - Vasebury\nThrow vases.", ["Vasebury"]),
        ("Kiln Mechanic - Payables\nThrow vases.", []),
        ("Kiln Mechanic - Nights\nThrow vases.", []),
        ("Location: Remote", []),
        ("We like clay.", []),
    ],
)
def test_places_of_work(text: str, places: list[str]) -> None:
    assert [one.value for one in locations(Ad(text))] == places


def test_a_town_behind_the_name_of_a_school() -> None:
    assert [one.value for one in locations(Ad("Potter\nOakhurst Primary School, Vasebury\n"))] == ["Vasebury"]
