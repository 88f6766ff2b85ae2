from collections.abc import Callable

from tracker.requirements import Draft
from tracker.scoring import Importance

AD = """Data Engineer

You will build pipelines in Python with Kafka and Spark.
Python is what we write; Python is what you read.

Minimum qualifications:
- Kafka
- SQL

Benefits:
- Free German and English lessons
"""


def test_the_subjects_are_what_the_ad_names_where_it_speaks_of_the_work(drafted: Callable[[str], Draft]) -> None:
    (criterion,) = [one for one in drafted(AD).rubric.criteria if one.kind == "subject"]
    assert (criterion.label, criterion.importance, dict(criterion.params)) == (
        "Subjects of the work",
        Importance.PLUS,
        {"main": ["data-engineer", "python"], "terms": ["kafka", "spark", "sql"]},
    )


def test_a_subject_of_the_title_is_a_main_one_however_many_others_the_ad_names(
    drafted: Callable[[str], Draft],
) -> None:
    tools = "Python, SQL, Kafka, Spark, Java, Docker, Kubernetes, Terraform, Ansible, Jenkins, Git, Linux, PostgreSQL"
    more = "MySQL, MongoDB, Redis, Airflow, Tableau, Excel, pandas, NumPy, PyTorch, TensorFlow, Scala, Hadoop, Flask"
    others = "Django, React, Angular, TypeScript, JavaScript, C++, C#, Ruby, PHP, Swift, Kotlin, AWS, Azure, Snowflake"
    ad = f"Data Engineer\n\nYou will build pipelines.\n\nMinimum qualifications:\n- {tools}\n- {more}\n- {others}\n"
    (criterion,) = [one for one in drafted(ad).rubric.criteria if one.kind == "subject"]
    assert criterion.params["main"] == ["data-engineer"]


def test_the_subjects_weigh_twice_all_single_demands_and_the_job_a_quarter_of_them(
    drafted: Callable[[str], Draft],
) -> None:
    criteria = drafted(AD).rubric.criteria
    weights = {one.label: one.weight for one in criteria}
    singles = sum(
        weight
        for label, weight in weights.items()
        if label not in ("Subjects of the work", "Experience as Data Engineer")
    )
    assert (weights["Subjects of the work"], weights["Experience as Data Engineer"]) == (2 * singles, singles // 4)


def test_the_reasons_say_so(drafted: Callable[[str], Draft]) -> None:
    whys = {one.label: one.why for one in drafted(AD).rubric.criteria}
    assert whys["Subjects of the work"].startswith("A plus: what the ad speaks of, taken together.")
    assert whys["Experience as Data Engineer"].startswith("A plus. It is the job itself:")


def test_an_ad_with_few_subjects_asks_for_none(drafted: Callable[[str], Draft]) -> None:
    kinds = [one.kind for one in drafted("Requirements:\n- Python\n- SQL").rubric.criteria]
    assert kinds == ["skill", "skill"]
