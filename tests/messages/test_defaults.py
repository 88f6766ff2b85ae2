"""The letters that ship: the text part says all that the HTML part says, and what a person typed cannot break out."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

ROOT = Path(__file__).parents[2]
LETTERS = sorted(path.stem for path in (ROOT / "templates" / "emails").glob("*.txt"))
DEFAULTS = sorted((ROOT / "tracker" / "messages" / "defaults").glob("*.txt"))
VALUES: dict[str, Any] = {
    "candidate_name": "Wanja <b>Marlow</b>",
    "name": "Ines Calder",
    "posting_title": "Beet Engineer",
    "organisation": "Northwind Labs",
    "sender_name": "Ines Calder",
    "role": "recruiter",
    "sent_at": "20 November 2026 at 14:41",
    "reference": "NL-7K4Q",
    "answer_by": "Friday 11 December 2026",
    "review_by": "8 January 2027",
    "delete_on": "20 July 2027",
    "expires": "Monday 23 November 2026, 14:41",
    "status_url": "https://careers.example/applications/4wtz",
    "link": "https://careers.example/set/9xkq",
    "resume_name": "résumé.pdf",
    "answers": [{"label": "Notice in weeks", "value": "4"}, {"label": "A beet", "value": "Red & round"}],
    "message_paragraphs": ["We read it twice.", "Beets < turnips."],
    "reason_sentences": ["Met: Python.", "Not found: beets."],
    "next_step": "a call of 30 minutes",
    "other_posting": {
        "title": "Turnip Engineer",
        "closes_on": "8 December",
        "url": "https://careers.example/jobs/turnip",
    },
}


def render(template: str, **changes: object) -> str:
    environment = Environment(
        loader=FileSystemLoader(ROOT / "templates"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    return environment.get_template(f"emails/{template}").render(VALUES | changes)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def paragraphs(html: str) -> list[str]:
    """The text of every paragraph and list item."""
    inner = re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", html, re.DOTALL)
    plain = [re.sub(r"</?(?:a|strong|br)\b[^>]*>", " ", each) for each in inner]
    return [each.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") for each in plain]


@pytest.mark.parametrize("name", LETTERS)
def test_the_text_part_says_all_that_the_html_part_says(name: str) -> None:
    text = " ".join(words(render(f"{name}.txt")))
    said = [" ".join(words(paragraph)) for paragraph in paragraphs(render(f"{name}.html"))]
    assert [sentence for sentence in said if sentence not in text] == []
    assert len(said) >= 4


@pytest.mark.parametrize("name", LETTERS)
def test_what_a_person_typed_stays_text(name: str) -> None:
    page = render(f"{name}.html", name="<b>Ines</b>", organisation="{{ 7*7 }}")
    assert "<b>" not in page
    assert "49" not in page
    assert "<script" not in page
    assert "<img" not in page


def test_a_rejection_without_reasons_has_no_empty_heading() -> None:
    text = render("decision_reject.txt", reason_sentences=[], other_posting=None)
    assert "WHY" not in text
    assert "ANOTHER ROLE" not in text
    assert "\n\n\n" not in text


def test_paragraphs_of_a_letter_stand_apart() -> None:
    text = render("decision_advance.txt")
    assert "\n\nWe read it twice.\n\nBeets < turnips.\n\nWHAT WE FOUND\n- Met: Python.\n- Not found: beets.\n\n" in text


@pytest.mark.parametrize("path", DEFAULTS, ids=lambda path: path.stem)
def test_a_default_body_fills_from_named_placeholders(path: Path) -> None:
    body = Template(path.read_text(encoding="utf-8"))
    assert body.is_valid()
    assert set(body.get_identifiers()) <= {"posting_title", "organisation", "next_step"}
