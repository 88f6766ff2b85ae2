import pytest

from tracker.vocabulary import STANDARD, Kind


def technologies(text: str) -> list[str]:
    kinds = {Kind.LANGUAGE, Kind.FRAMEWORK, Kind.PLATFORM, Kind.TOOL}
    return [match.term for match in STANDARD.find(text) if STANDARD.term(match.term).kind in kinds]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "We go to market quickly and rest at weekends",
        "Excel in all you do; word of mouth; access to the building",
        "Vitamin C, Series C, a C-level audience, R&D and R & D",
        "A swift outlook on spring 2019, a flask of tea and the beam of a lamp",
        "Go ahead, take a break",
        "Interim lead | Eclipse Engineering | Springfield",
        "Ada lives by the hive; the chef adds salt",
    ],
)
def test_everyday_words_are_no_technologies(text: str) -> None:
    assert technologies(text) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Python, R and Go", ["python", "r", "golang"]),
        ("python, go and rust", ["python", "golang", "rust"]),
        (
            "Word, Excel, PowerPoint, Outlook",
            [f"microsoft-{name}" for name in ("word", "excel", "powerpoint", "outlook")],
        ),
        ("Regression models in R with the tidyverse", ["r"]),
        ("Mobile apps built in Swift", ["swift"]),
        ("Backend services written in Go", ["golang"]),
        ("Java: Spring, Hibernate", ["java", "spring-framework", "hibernate"]),
        ("Puppet, Chef and Ansible", ["puppet", "chef-automation", "ansible"]),
        ("Pivot tables and macros in Excel", ["microsoft-excel", "microsoft-excel"]),
        ("Upgraded the front end to a current React version", ["react"]),
    ],
)
def test_their_company_makes_them_technologies(text: str, terms: list[str]) -> None:
    assert technologies(text) == terms


def test_the_state_after_a_town_is_no_degree() -> None:
    found = STANDARD.find("Clerk, Boston, MA. Degree: MA in History")
    assert [(match.term, match.start) for match in found if match.term == "master-of-arts"] == [("master-of-arts", 27)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Born in Leeds, worked in Leeds", "leed"),
        ("C|EH v10", "c"),
        ("Beekeeping for a cooperative", "livestock-management"),
        ("Designed and developed training material, analysis of results", "training-development"),
        ("Driving growth in three regions", "driving"),
        ("Registered at the front desk to register guests", "cash-handling"),
        ("Bagging groceries", "ensemble-methods"),
        ("Talent acquisitions and guest reservations", "merger-acquisition"),
        ("PCA, EKG, wound care", "pca"),
        ("Grew the service to 10K users", "financial-reporting"),
        ("Skills: network diagrams, Architect, Cisco, Consultant", "architect"),
        ("Years of work with R.S.I. in Leeds", "r"),
        ("Runtimes, frameworks or tools of your choice", "or-tools"),
        ("Minutes for the Board of Directors", "director"),
        ("Microsoft Certified Professional (MCP), Excel, Word", "model-context-protocol"),
        ("Baker College, Cook County", "baker"),
        ("Clerk | Oakfield Analytics | Ely, NV | 2019", "analytics"),
        ("Biostatistician: GLP, GMP and GCP training", "gcp"),
        ("Spark on S3, Glue and EMR in AWS", "electronic-health-records"),
        ("Lectured on the security policy of small states", "security-compliance"),
        ("Database creation and management of suppliers", "field-business"),
        ("Services built on Windows Communication Foundation", "communication"),
        ("Took part in due diligence for two mergers", "attention-to-detail"),
    ],
)
def test_general_words_and_false_friends_are_no_skill(text: str, term: str) -> None:
    assert term not in {match.term for match in STANDARD.find(text)}


def test_a_topic_counts_beside_one_of_its_own_field() -> None:
    assert "pca" in {match.term for match in STANDARD.find("Clustering, PCA and regression")}


def test_an_everyday_name_with_a_hyphen_counts_near_its_context() -> None:
    found = STANDARD.find("Fine-tuned BERT on support tickets")
    assert [(match.term, match.start) for match in found][:2] == [("llm-fine-tuning", 0), ("bert", 11)]


def test_an_everyday_name_counts_right_beside_one_of_its_kind() -> None:
    found = STANDARD.find("Spoken Polish or Romanian helps a lot; polish the Romanian silver")
    assert [(match.term, match.start) for match in found if match.term == "polish"] == [("polish", 7)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Platform team on AWS, GCP and Azure", "gcp"),
        ("Clinical trials under ICH and GCP", "clinical-research"),
        ("Spark on S3, Glue and EMR in AWS", "amazon-emr"),
        ("Charted patient visits in the EMR", "electronic-health-records"),
        ("Bachelor of Science in Management", "field-business"),
        ("Clerk | Oakfield Healthcare | Ely, NV | 2019", "healthcare"),
        ("Analytics | Oakfield | Ely, NV", "analytics"),
        ("Configured Cisco switches. Routers and firewalls", "routing-switching"),
    ],
)
def test_a_word_of_two_trades_is_what_its_company_says(text: str, term: str) -> None:
    assert term in {match.term for match in STANDARD.find(text)}
