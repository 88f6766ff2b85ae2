from datetime import date

from tests.documents.facts.plain import facts_of
from tracker.documents import Resume
from tracker.documents.wire import facts_from_json, facts_to_json

TOLD = """Robin Vale
robin@example.org, https://robin.example.org
Summary
Site engineer with 5 years of Python, speaks German (C1), eager to learn Spark
Experience
Site Engineer, Harbour Works Ltd, March 2019 to present
• Drew the north quay with Python
Education
BSc in Physics, University of Leeds, 2014 to 2018
Certifications
AWS Certified Developer, 2021
"""


def test_facts_come_back_as_they_were() -> None:
    facts = facts_of(TOLD)
    assert all((facts.positions, facts.education, facts.certifications, facts.mentions, facts.languages, facts.claims))
    assert facts_from_json(facts_to_json(facts)) == facts


def test_no_facts_come_back_as_none() -> None:
    nothing = Resume("", date(2026, 11, 20))
    assert facts_from_json(facts_to_json(nothing)) == nothing
