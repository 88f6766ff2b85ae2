import pytest

from tests.documents.facts.plain import rows
from tracker.documents import DegreeLevel
from tracker.documents.facts.degrees import degrees_in, is_institution, is_schooling


@pytest.mark.parametrize(
    ("degree", "level"),
    [
        ("High school diploma", DegreeLevel.SECONDARY),
        ("Abitur", DegreeLevel.SECONDARY),
        ("Associate of Arts", DegreeLevel.ASSOCIATE),
        ("HND", DegreeLevel.ASSOCIATE),
        ("B.Sc.", DegreeLevel.BACHELOR),
        ("BSc (Hons)", DegreeLevel.BACHELOR),
        ("B.Tech", DegreeLevel.BACHELOR),
        ("Bachelor's degree", DegreeLevel.BACHELOR),
        ("Licence", DegreeLevel.BACHELOR),
        ("Licenciatura", DegreeLevel.BACHELOR),
        ("Laurea triennale", DegreeLevel.BACHELOR),
        ("M.S.", DegreeLevel.MASTER),
        ("MBA", DegreeLevel.MASTER),
        ("Diplom-Informatiker", DegreeLevel.MASTER),
        ("Laurea magistrale", DegreeLevel.MASTER),
        ("Staatsexamen", DegreeLevel.MASTER),
        ("Ph.D.", DegreeLevel.DOCTORATE),
        ("Juris Doctor", DegreeLevel.DOCTORATE),
    ],
)
def test_degrees_of_the_world_have_their_level(degree: str, level: DegreeLevel) -> None:
    assert max(found.level for found in degrees_in(rows(degree)[0])) == level


@pytest.mark.parametrize("text", ["Boston MAss", "as it is", "be good", "masterful", "bandit"])
def test_other_words_are_no_degrees(text: str) -> None:
    assert degrees_in(rows(text)[0]) == []


def test_places_of_learning_are_known() -> None:
    assert [is_institution(text) for text in ("TU Wien", "Alpha College", "Alpha Ltd")] == [True, True, False]
    assert [is_schooling(text) for text in ("BSc in Physics", "Baker")] == [True, False]


@pytest.mark.parametrize("text", ["Boston, MA", "Baltimore, MD 21201", "Skilled in MS Office", "AS A CLERK", "MIT"])
def test_states_software_and_ordinary_words_are_no_degrees(text: str) -> None:
    assert degrees_in(rows(text)[0]) == []


def test_a_degree_behind_a_comma_is_one_when_a_field_follows() -> None:
    assert [degree.level for degree in degrees_in(rows("Alpha College, MA in History")[0])] == [DegreeLevel.MASTER]


@pytest.mark.parametrize(
    ("text", "level"),
    [("Master's Certificate: Botany", "CERTIFICATE"), ("Master's, certificate of merit", "MASTER")],
)
def test_a_certificate_behind_a_degrees_name_is_a_shorter_course(text: str, level: str) -> None:
    assert degrees_in(rows(text)[0])[0].level.name == level


def test_a_polytechnic_university_is_a_place_and_no_degree() -> None:
    assert degrees_in(rows("Alpha Polytechnic University")[0]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Full driving licence",
        "Clean driver's licence, own car",
        "Forklift licence, 2018",
        "Master of ceremonies at weddings",
        "Master key holder",
        "Bachelor party planner",
    ],
)
def test_what_only_sounds_like_a_degree_is_none(text: str) -> None:
    assert degrees_in(rows(text)[0]) == []


@pytest.mark.parametrize("text", ["Licence de chimie", "Licence, University of Lyon", "Licence in History", "Licence"])
def test_the_french_licence_is_a_bachelor(text: str) -> None:
    assert [degree.level for degree in degrees_in(rows(text)[0])] == [DegreeLevel.BACHELOR]


def test_a_degree_beside_a_town_many_letters_away_is_the_town_no_more() -> None:
    assert [degree.level for degree in degrees_in(rows("Boston, in later years home of an MA")[0])] == [
        DegreeLevel.MASTER
    ]


@pytest.mark.parametrize(("text", "count"), [("Gulfport, MS U.S.", 0), ("Botany, MS, 2012", 1), ("Boston, MA", 0)])
def test_behind_a_town_the_short_name_of_a_degree_is_a_state(text: str, count: int) -> None:
    assert len(degrees_in(rows(text)[0])) == count
