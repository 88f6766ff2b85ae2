import pytest

from tracker.requirements.ad import Ad
from tracker.requirements.posting.title import Title, find, term_of
from tracker.requirements.terms import Terms
from tracker.vocabulary import Vocabulary


def test_the_name_of_an_employer_is_no_title(vocabulary: Vocabulary) -> None:
    ad = Ad("Riverside Farm\n\nSomebody for 200 goats is wanted.")
    assert find(ad, Terms(ad.plain, vocabulary)) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Job Title: Master Potter\nLocation: Delft", "Master Potter"),
        ("Junior Sales Clerk (m/f/d) – remote\nMore text here.", "Junior Sales Clerk"),
        ("Careers\nWe are looking for a night baker who loves rye.", "Night baker"),
        ("What does a Glass Blower do?\nA glass blower blows.", "Glass Blower"),
        ("Security Guard - Austin, TX", "Security Guard"),
        ("Job title: Assistant Manager - Clay and Glazes", "Assistant Manager - Clay and Glazes"),
        ("Job title: Kiln Mechanic - Leeds", "Kiln Mechanic"),
        ("Designation: Kiln Mechanic", "Kiln Mechanic"),
        ("Hiya folks\n\nThe Kiln is after a weekend kiln porter, someone kind.", "Kiln porter"),
        ("Foss Pottery, York. Kiln Mechanic, 3 days (Mon to Wed). Busy.", "Kiln Mechanic"),
        ("We are hiring!!! Female receptionist cum kiln clerk for our shop.", "Receptionist cum kiln clerk"),
        ("We need another kiln mechanic at the yard.", "Kiln mechanic"),
        ("We are looking for a Kiln Officer, three days a week.", "Kiln Officer"),
        ("Urgently required: 12 Kiln Mechanics for winter work in Hull", "Kiln Mechanics"),
        ("Lecturer in Applied Glazes\nWe teach.", "Lecturer in Applied Glazes"),
        ("Urgent Need – Kiln Mechanic – Leeds", "Kiln Mechanic"),
        ("- Kiln Mechanic\n- Leeds", "Kiln Mechanic"),
        ("hi, our head baker is moving to Tasmania so we are looking for a new one", "Head baker"),
        ("Night porter, The Crown Hotel, Delft\nYou open the door.", "Night porter"),
        ("Kiln Mechanic, Clay Hill School\nYou mend kilns.", "Kiln Mechanic"),
        ("Hey! We fire pots.\nWhat we need now is a kiln mechanic who sings.", "Kiln mechanic"),
        ("KILN MECHANIC || 4-7 yrs || Delft", "Kiln Mechanic"),
        ("KILN MECHANIC", "Kiln Mechanic"),
        ("Glaze Declarant (m/f/x) – Port of Delft\nRead on.", "Glaze Declarant"),
        ("Ofenbauer/in (all genders)\nWir brennen.", "Ofenbauer/in"),
        ("【Delft / Hybrid】Senior Kiln Engineer – Glaze App\n■ Work", "Senior Kiln Engineer"),
        ("Senior kiln officer\nWe fire pots.", "Senior kiln officer"),
        ("Glaze team leader, nights\nWe fire pots.", "Glaze team leader, nights"),
        ("CHEF DE PARTIE", "Chef de Partie"),
        ("Sound Designer (Games)\nWorking with writers", "Sound Designer"),
        ("Kiln mechanic, Leeds. We mend kilns.", "Kiln mechanic"),
        ("Urgent Opening !! Kiln Mechanic - Leeds", "Kiln Mechanic"),
        ("🍕 Kiln Mechanic 🍕", "Kiln Mechanic"),
        ("Night Kiln Mechanic\nJob Description\nThrow vases", "Night Kiln Mechanic"),
        ("Stylist wanted, Galway city. Busy salon.", "Stylist"),
        ("Job title: Head of Kilns, Glazes and AI Ovens", "Head of Kilns, Glazes and AI Ovens"),
        ("What you will do\nAs our new Senior Glaze Chemist, you mix glazes.", "Senior Glaze Chemist"),
        ("About us\nWe grow.\nThe Kiln Operator will fire pots and keep the log.", "Kiln Operator"),
        ("Grow With Us\nWe are seeking a sharp\nKiln Inspector\nwho reads drawings.", "Kiln Inspector"),
    ],
)
def test_the_title_wherever_it_stands(vocabulary: Vocabulary, text: str, title: str) -> None:
    ad = Ad(text)
    found = find(ad, Terms(ad.plain, vocabulary))
    assert found is not None
    assert found.value == title


def test_the_normal_form_of_a_title(vocabulary: Vocabulary) -> None:
    terms = Terms("Senior Data Engineer", vocabulary)
    assert term_of(Title("Senior Data Engineer", 0, 20), terms) == "data-engineer"


def test_words_that_name_nobody_are_no_title(vocabulary: Vocabulary) -> None:
    text = "What to expect\nRun the workshop at scale.\nBest talents welcome.\nYou will fire pots."
    assert find(Ad(text), Terms(text, vocabulary)) is None


def test_no_title_in_an_empty_text(vocabulary: Vocabulary) -> None:
    assert find(Ad(""), Terms("", vocabulary)) is None
