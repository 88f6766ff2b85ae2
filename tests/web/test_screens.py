"""What every template can ask for: whose site it is, who is asking, what they may, and whether all is well."""

from __future__ import annotations

from dataclasses import replace

import time_machine
from flask import Flask, render_template_string

from tests.conftest import NOW
from tests.factories.people import actor_for, make_user
from tracker.access import Actor, Role, use_actor

ABOUT = "{{ organisation }} | {{ tagline }} | {{ contact_email }} | {{ now }} | {{ me.name }}"
RIGHTS = "{{ may('edit_rubrics') }} {{ may('edit_postings') }} {{ may('see_openings') }}"
NO_SWEEPER = "The sweeper has not started. Lost work is not found until it does."


def shown(app: Flask, template: str, actor: Actor | None, *, method: str = "GET", **words: str) -> str:
    """What a template makes for somebody, or for the public."""
    with app.test_request_context(method=method), time_machine.travel(NOW, tick=False):
        use_actor(actor)
        return render_template_string(template, **words)


def test_a_page_names_the_organisation_and_who_is_asking(app: Flask) -> None:
    about = {"organisation": "Beet Works", "tagline": "We grow.", "contact_email": "hi@example.org"}
    app.extensions["tracker"] = replace(app.extensions["tracker"], **about)
    ends = {None: "", actor_for(make_user(name="Ines Calder")): "Ines Calder"}
    for actor, name in ends.items():
        assert shown(app, ABOUT, actor) == f"Beet Works | We grow. | hi@example.org | {NOW} | {name}"


def test_a_page_offers_what_the_one_who_asks_may_do(app: Flask) -> None:
    assert shown(app, RIGHTS, None) == "False False False"
    assert {role: shown(app, RIGHTS, actor_for(make_user(role))) for role in Role} == {
        Role.HIRING_MANAGER: "False False True",
        Role.RECRUITER: "False True True",
        Role.ADMIN: "True True True",
    }


def test_trouble_is_told_to_staff_who_look_at_a_page_and_to_nobody_else(app: Flask) -> None:
    ines = actor_for(make_user())
    told = [shown(app, "{{ trouble }}", actor, method=how) for actor in (ines, None) for how in ("GET", "POST")]
    assert told == [NO_SWEEPER, "", "", ""]


def test_what_is_put_into_a_translated_sentence_stays_text(app: Flask) -> None:
    hostile = "<script>alert(1)</script>"
    sentences = "{{ _('Hello %(name)s', name=name) }}, {{ ngettext('%(num)s %(name)s', '%(num)s', 1, name=name) }}"
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert shown(app, sentences, None, name=hostile) == f"Hello {escaped}, 1 {escaped}"


def test_a_line_that_only_steers_leaves_no_empty_line(app: Flask) -> None:
    assert shown(app, "<ul>\n  {% if true %}\n  <li>\n  {% endif %}\n</ul>", None) == "<ul>\n  <li>\n</ul>"
