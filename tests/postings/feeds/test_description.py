from __future__ import annotations

from flask import Flask

from tests.factories.postings import make_posting
from tracker.postings.feeds.description import description, pay_phrase


def test_the_words_are_plain_html_with_everything_escaped(app: Flask) -> None:
    posting = make_posting(summary="Bees <& wasps>", about="", benefits=[], requirements=[])
    with app.test_request_context():
        lines = description(posting).splitlines()
    assert [line for line in lines if line.strip()] == [
        "<p>Bees &lt;&amp; wasps&gt;</p>",
        "<h3>What you will do</h3><ul><li>Repair probes in the field</li></ul>",
    ]


def test_pay_reads_as_on_the_page(app: Flask) -> None:
    posting = make_posting()
    posting.salaries.append(posting.salaries[0] | {"currency": "KES", "region": "Nairobi", "period": "month"})
    assert pay_phrase(posting) == "€40,000 to 52,000 a year; KES 40,000 to 52,000 a month (Nairobi)"
    assert pay_phrase(make_posting(salaries=[])) == ""
