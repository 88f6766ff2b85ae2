import pytest

from tests.documents.facts.plain import facts_of
from tracker.documents.facts.genre import AD, FOREIGN, is_advertisement, is_foreign

ADVERTISEMENT = (
    "We are looking for a Data Engineer to join our team. You will build with Python.\n"
    "Requirements\n5+ years of Python, a BSc, CKA a plus.\nWhat we offer\nFree bread. Apply now!"
)


def test_an_advertisement_gives_no_facts_and_a_note() -> None:
    resume = facts_of(ADVERTISEMENT)
    assert resume.notes == (AD,)
    assert (resume.mentions, resume.claims, resume.education, resume.positions) == ((), (), (), ())


def test_a_resume_that_speaks_like_an_advertisement_stays_a_resume() -> None:
    text = ADVERTISEMENT + "\nExperience\nBaker, Brot AG, 2015 - 2017\n• Baked"
    assert len(facts_of(text).positions) == 1


def test_a_resume_is_no_advertisement() -> None:
    assert not is_advertisement("Seeking a role. You will find me at the oven. References on request.")


@pytest.mark.parametrize(
    "text",
    [
        "Entwicklung der Software mit Java und Python für die Kunden im Team und mit den Kollegen von der Abteilung",
        "Développement du logiciel pour les clients avec une équipe dans le service et sur les projets par étapes",
        "李伟是一名软件工程师负责数据平台的设计与实现微服务架构持续集成团队合作项目管理和后端服务开发经验",
    ],
)
def test_other_languages_are_noted(text: str) -> None:
    assert is_foreign(text)
    assert facts_of(text).notes == (FOREIGN,)


def test_english_is_not_foreign() -> None:
    assert not is_foreign("Built the tools of the team with Python and led the move to the cloud for an insurer.")


def test_the_headings_of_an_advertisement_give_it_away() -> None:
    text = "Title: Beekeeper\nAbout us\nBees on roofs.\nRequirements:\n- 3 years of beekeeping\nBenefits\n- honey"
    assert facts_of(text).notes == (AD,)


def test_bare_lines_in_another_language_are_noted() -> None:
    assert is_foreign("Lebenslauf\nBerufserfahrung\nBäckerin, 2015 bis heute\nAusbildung\nKenntnisse\nBacken")
    assert not is_foreign("Curriculum vitae\nUniversidad de la Salle\nStudied at the school of La Paz")
