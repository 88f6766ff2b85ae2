"""The rubric editor: drafts, conflicts, refusals in words, and publishing."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from sqlalchemy import select
from werkzeug.test import TestResponse

from tests.applications.pages import problems, words
from tests.factories.applications import make_application, work_off
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings.models import Posting, TeamMember
from tracker.rubrics.commands import start_draft
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import CriterionRow, Rubric, RubricVersion


@pytest.fixture
def admin(app: Flask) -> FlaskClient:
    """An admin's browser."""
    return sign_in(app.test_client(), make_user(Role.ADMIN))


@pytest.fixture
def posting(app: Flask, admin: FlaskClient) -> Posting:
    """An opening whose rubric has a draft."""
    made = make_posting()
    assert admin.post(f"/openings/{made.public_id}/rubric/draft").status_code == 303
    return made


def draft() -> RubricVersion:
    """The only draft, as it stands."""
    db.session.commit()
    query = select(RubricVersion).filter_by(status=VersionStatus.DRAFT).execution_options(populate_existing=True)
    found = db.session.scalars(query).one()
    db.session.refresh(found, ["criteria"])
    return found


def fields(**changes: str) -> dict[str, str]:
    """The form as the page shows it; ``python__weight`` changes the field python-weight."""
    version = draft()
    found = {"edits": str(version.edits)}
    for row in version.criteria:
        found |= {f"{row.key}-{name}": value for name, value in _fields(row).items()}
    return found | {name.replace("__", "-"): value for name, value in changes.items()}


def _fields(row: CriterionRow) -> dict[str, str]:
    shown = {name: str(getattr(row, name)) for name in ("label", "weight")}
    shown |= {"importance": row.importance.value, "reason": row.proxy_reason}
    for number, level in enumerate(row.levels):
        shown |= {f"at-{number}": str(level["at"]), f"says-{number}": level["sentence"]}
    for name, value in row.params.items():
        text = ", ".join(value) if isinstance(value, list) else value
        shown[f"p-{name}"] = "" if text is None else str(text)
    return shown


def save(client: FlaskClient, posting: Posting, do: str = "save", **changes: str) -> TestResponse:
    """Save the draft's form with these changes."""
    return client.post(f"/openings/{posting.public_id}/rubric", data=fields(**changes) | {"do": do})


def publish(client: FlaskClient, posting: Posting, note: str = "Because.") -> TestResponse:
    """Publish the draft as the page shows it now."""
    return publish_seen(client, posting, seen(), note)


def publish_seen(client: FlaskClient, posting: Posting, edits: str, note: str = "Because.") -> TestResponse:
    """Publish the draft from a page that was made when it had so many edits."""
    return client.post(f"/openings/{posting.public_id}/rubric/publish", data={"note": note, "edits": edits})


def seen() -> str:
    """The draft's edits, as a page loaded now would carry them; 0 where there is no draft."""
    db.session.commit()
    query = select(RubricVersion.edits).filter_by(status=VersionStatus.DRAFT).order_by(RubricVersion.id.desc())
    return str(db.session.scalar(query.limit(1)) or 0)


def keys() -> list[str]:
    """The draft's criteria in order."""
    return [row.key for row in draft().criteria]


def test_a_draft_begins_as_a_copy_and_there_is_one(admin: FlaskClient, posting: Posting) -> None:
    admin.post(f"/openings/{posting.public_id}/rubric/draft")
    assert (draft().number, keys()) == (2, ["python", "years"])
    assert "Draft v2" in words(admin.get(f"/openings/{posting.public_id}/rubric"))


def test_saving_keeps_what_was_typed_and_scores_nobody(admin: FlaskClient, posting: Posting) -> None:
    changes = {"python__weight": "70", "python__label": "Python, daily", "python__importance": "plus"}
    assert save(admin, posting, **changes, python__says_0="Never named").status_code == 303  # type: ignore[arg-type]
    row = draft().criteria[0]
    assert (row.weight, row.label, row.importance.value) == (70, "Python, daily", "plus")
    assert posting.rubric.versions[0].status is VersionStatus.PUBLISHED


def test_saving_leaves_the_levels_from_the_highest_down(admin: FlaskClient, posting: Posting) -> None:
    before = [level["at"] for level in draft().criteria[0].levels]
    save(admin, posting)
    assert [level["at"] for level in draft().criteria[0].levels] == before == sorted(before, reverse=True)


def test_terms_are_typed_as_words(admin: FlaskClient, posting: Posting) -> None:
    save(admin, posting, **{"python-p-terms": "Python , beet whispering,, "})
    assert draft().criteria[0].params["terms"] == ["python", "beet whispering"]


def test_the_second_of_two_who_save_is_told(admin: FlaskClient, posting: Posting) -> None:
    shown = html.fromstring(admin.get(f"/openings/{posting.public_id}/rubric").text)
    (form,) = (one for one in shown.forms if "python-weight" in one.fields)
    typed = {"python-weight": "10", "python-label": "Python at work", "python-importance": "plus"}
    stale = {**form.fields, **typed}
    save(admin, posting, python__weight="20")
    answer = admin.post(f"/openings/{posting.public_id}/rubric", data=stale | {"do": "save"})
    assert (answer.status_code, draft().criteria[0].weight) == (409, 20)
    assert problems(answer) == [
        "Python, Name: you typed “Python at work”, saved is “Python”",
        "Python, Importance: you typed “Plus”, saved is “Must”",
        "Python, Weight: you typed “10”, saved is “20”",
    ]
    page = html.fromstring(answer.text)
    kept = {name: page.xpath(f"//input[@name='{name}']/@value")[0] for name in ("python-weight", "edits")}
    assert kept == {"python-weight": "10", "edits": str(draft().edits)}


def test_what_was_typed_takes_the_place_of_what_was_saved_meanwhile_when_it_is_saved_again(
    admin: FlaskClient, posting: Posting
) -> None:
    stale = fields(python__weight="10")
    save(admin, posting, python__weight="20")
    admin.post(f"/openings/{posting.public_id}/rubric", data=stale | {"do": "save"})
    save(admin, posting, python__weight="10")
    assert draft().criteria[0].weight == 10


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"python-weight": "heavy"}, "Python: enter a weight, a whole number"),
        ({"python-at-0": "low"}, "Python: enter a level from 0 to 100"),
        ({"years-p-years": "two"}, "Years: Years asked for: enter a whole number, for example 3"),
        ({"python-importance": "crucial"}, "Python: choose must or plus"),
        ({"edits": "zero"}, "Load the page again"),
        ({"python-label": "  "}, "Name the criterion"),
    ],
)
def test_what_cannot_be_understood_is_said_and_nothing_is_saved(
    admin: FlaskClient, posting: Posting, changes: dict[str, str], sentence: str
) -> None:
    answer = save(admin, posting, **changes)
    assert (answer.status_code, sentence in problems(answer), draft().edits) == (422, True, 0)


def test_an_error_keeps_what_was_typed(admin: FlaskClient, posting: Posting) -> None:
    answer = save(admin, posting, **{"python-weight": "heavy", "years-weight": "77"})
    assert ('value="heavy"' in answer.text, 'value="77"' in answer.text) == (True, True)


@pytest.mark.parametrize(("name", "folded"), [("weight", False), ("at-0", True), ("p-years", True)])
def test_the_summary_leads_to_the_field_which_says_it_too(
    admin: FlaskClient, posting: Posting, name: str, folded: bool
) -> None:
    page = html.document_fromstring(save(admin, posting, **{f"python-{name}": "heavy"}).text)
    control, (told,) = page.get_element_by_id(f"python-{name}"), page.find_class("err")
    links = [(link.get("href"), link.text_content()) for link in page.find_class("errors")[0].iter("a")]
    assert links == [(f"#python-{name}", told.text_content().removeprefix("Error: "))]
    assert (control.get("aria-invalid"), control.get("aria-describedby")) == ("true", told.get("id"))
    opened = [details.get("open") is not None for details in page.xpath("//tr[@class='edit']//details")]
    assert opened == [folded, False]


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        ("up:years", ["years", "python"]),
        ("down:python", ["years", "python"]),
        ("up:python", ["python", "years"]),
        ("remove:python", ["years"]),
        ("add:skill", ["python", "years", "skill-1"]),
        ("add:answer", ["python", "years", "answer-1"]),
    ],
)
def test_the_buttons_of_the_editor(admin: FlaskClient, posting: Posting, do: str, expected: list[str]) -> None:
    assert save(admin, posting, do).status_code == 303
    assert keys() == expected


@pytest.mark.parametrize("do", ["add:astrology", "remove:nobody", "explode:python", "up:"])
def test_a_button_that_is_not_there_changes_nothing(admin: FlaskClient, posting: Posting, do: str) -> None:
    assert (save(admin, posting, do).status_code, keys(), draft().edits) == (422, ["python", "years"], 0)


def test_a_key_is_never_used_again(admin: FlaskClient, posting: Posting) -> None:
    save(admin, posting, "add:skill")
    save(admin, posting, **{"skill-1-p-terms": "SQL"})
    publish(admin, posting)
    admin.post(f"/openings/{posting.public_id}/rubric/draft")
    save(admin, posting, "remove:skill-1")
    save(admin, posting, "add:skill")
    assert keys() == ["python", "years", "skill-2"]


def test_a_protected_attribute_cannot_even_be_saved(admin: FlaskClient, posting: Posting) -> None:
    answer = save(admin, posting, **{"python-label": "Age under 35"})
    assert (answer.status_code, draft().criteria[0].label) == (422, "Python")
    assert len(problems(answer)) == 1


def test_a_proxy_can_be_saved_and_is_published_with_a_reason_alone(admin: FlaskClient, posting: Posting) -> None:
    assert save(admin, posting, **{"python-label": "No career break"}).status_code == 303
    refused = publish(admin, posting)
    assert (refused.status_code, "Write the reason in the criterion" in words(refused)) == (422, True)
    save(admin, posting, **{"python-label": "No career break", "python-reason": "The farms speak nothing else."})
    assert publish(admin, posting).status_code == 303


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"years-label": "python"}, "“python” is there twice. Rename or remove one."),
        ({"python-at-0": "150"}, "A level lies outside 0 to 100."),
    ],
)
def test_a_broken_rubric_can_be_saved_but_not_published(
    admin: FlaskClient, posting: Posting, changes: dict[str, str], sentence: str
) -> None:
    assert save(admin, posting, **changes).status_code == 303
    answer = publish(admin, posting)
    assert (answer.status_code, sentence in words(answer), draft().number) == (422, True, 2)


@pytest.mark.parametrize("weight", ["0", "-5"])
def test_a_weight_that_would_not_count_is_refused_at_saving(admin: FlaskClient, posting: Posting, weight: str) -> None:
    answer = save(admin, posting, **{"python-weight": weight})
    assert (answer.status_code, "enter a weight of 1 or more" in words(answer)) == (422, True)


def test_a_rubric_without_criteria_is_not_published(admin: FlaskClient, posting: Posting) -> None:
    for key in ("python", "years"):
        save(admin, posting, f"remove:{key}")
    answer = publish(admin, posting)
    assert (answer.status_code, "The rubric has no criteria." in words(answer)) == (422, True)


def test_who_has_not_seen_the_last_edits_does_not_publish_them(admin: FlaskClient, posting: Posting) -> None:
    loaded = seen()
    save(admin, posting, python__label="Python, daily")
    answer = publish_seen(admin, posting, loaded, "Python counts more.")
    assert (answer.status_code, draft().status) == (409, VersionStatus.DRAFT)
    assert problems(answer) == ["Someone else saved this draft since you opened it. It is shown here as it is now."]
    (form,) = (one for one in html.fromstring(answer.text).forms if "note" in one.fields)
    assert dict(form.fields)["note"].strip() == "Python counts more."
    assert publish_seen(admin, posting, dict(form.fields)["edits"]).status_code == 303


def test_publishing_needs_a_note(admin: FlaskClient, posting: Posting) -> None:
    answer = publish(admin, posting, note="  ")
    assert (answer.status_code, draft().number) == (422, 2)
    assert "Write why the rubric changes: it stays in the history" in words(answer)


def test_publishing_scores_everybody_and_switches_the_list_once(
    app: Flask, admin: FlaskClient, posting: Posting
) -> None:
    make_application(posting)
    work_off(app)
    save(admin, posting, python__weight="20")
    assert publish(admin, posting).headers["Location"] == f"/openings/{posting.public_id}"
    page = words(admin.get(f"/openings/{posting.public_id}"))
    assert "Ranked with rubric v1. v2 was published: re-scoring 0 / 1" in page
    work_off(app)
    rubric = db.session.get_one(Rubric, posting.rubric_id, populate_existing=True)
    assert (rubric.incoming_version_id, rubric.listed_version_id) == (None, rubric.versions[-1].id)
    old = words(admin.get(f"/openings/{posting.public_id}/rubric?version=1"))
    assert ("v1" in old, "weights sum to 100" in old) == (True, True)
    assert ("differs from v2 in 1 place" in old, "Compared with v2" in old, "since v2" in old) == (True, True, False)


def test_discarding_takes_the_draft_away_and_nothing_else(admin: FlaskClient, posting: Posting) -> None:
    assert admin.post(f"/openings/{posting.public_id}/rubric/discard").status_code == 303
    assert admin.post(f"/openings/{posting.public_id}/rubric/discard").status_code == 422
    assert db.session.scalars(select(RubricVersion.number)).all() == [1]


def test_without_a_draft_there_is_nothing_to_save_or_publish(admin: FlaskClient) -> None:
    made = make_posting()
    answers = [admin.post(f"/openings/{made.public_id}/rubric", data={"do": "save"}), publish(admin, made)]
    assert [answer.status_code for answer in answers] == [422, 422]


def test_a_version_that_never_was_is_not_found(admin: FlaskClient, posting: Posting) -> None:
    assert admin.get(f"/openings/{posting.public_id}/rubric?version=9").status_code == 404


def test_others_read_the_published_version_and_edit_nothing(app: Flask, admin: FlaskClient, posting: Posting) -> None:
    save(admin, posting, python__label="Secretly better")
    recruiter = sign_in(app.test_client(), make_user())
    page = words(recruiter.get(f"/openings/{posting.public_id}/rubric"))
    assert ("v1, published" in page, "Secretly better" in page, "Save draft" in page) == (True, False, False)
    assert (save(recruiter, posting).status_code, publish(recruiter, posting).status_code) == (403, 403)


def test_hostile_words_in_a_criterion_stay_text(admin: FlaskClient, posting: Posting) -> None:
    save(admin, posting, **{"python-label": "<script>alert(1)</script>", "python-p-terms": '"><img src=x>'})
    page = admin.get(f"/openings/{posting.public_id}/rubric").text
    assert ("<script>alert" in page, "<img src=x" in page) == (False, False)


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.HIRING_MANAGER])
def test_a_draft_is_for_those_who_may_edit_it(app: Flask, role: Role) -> None:
    reader, made = make_user(role), make_posting()
    with transaction():
        made.team_members = [TeamMember(user_id=reader.id)]
        start_draft(made.rubric, actor="system", now=clock.now())
    address = f"/openings/{made.public_id}/rubric"
    admin, other = (sign_in(app.test_client(), user) for user in (make_user(Role.ADMIN), reader))
    seen = [[client.get(f"{address}?version={n}").status_code for n in (1, 2)] for client in (admin, other)]
    assert seen == [[200, 200], [200, 404]]
    assert [words(client.get(f"{address}?version=1")).count("v2") for client in (admin, other)] == [1, 0]


def test_before_anything_is_published_the_first_draft_is_what_a_recruiter_reads(app: Flask) -> None:
    made = make_posting()
    with transaction():
        made.rubric.listed_version_id = None
        made.rubric.versions[0].status = VersionStatus.DRAFT
    recruiter = sign_in(app.test_client(), make_user())
    assert recruiter.get(f"/openings/{made.public_id}/rubric?version=1").status_code == 200
