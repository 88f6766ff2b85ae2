"""Every screen and state, and how to come to it. A new page gets a line here, and is then checked like the others."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.resume import write_resume

ROLE = "/jobs/nlp-engineer-farm-advice-chat"
BUSY = "Machine Learning Engineer, Forecasting"
Steps = Callable[[Page], object]


def stay(_page: Page) -> None:
    """The page as it opens."""


@dataclass(frozen=True, slots=True)
class Screen:
    """``path`` is where it begins, ``role`` who looks ("" for the public), ``steps`` what is done there."""

    path: str
    role: str = ""
    steps: Steps = stay


def press(name: str) -> Steps:
    """A button."""
    return lambda page: page.get_by_role("button", name=name, exact=True).click()


def open_sheet(words: str) -> Steps:
    """A closed sheet."""
    return lambda page: page.locator("summary").filter(has_text=words).first.click()


def fill(page: Page, *, email: str) -> None:
    """A whole application, not sent."""
    page.get_by_label("Résumé", exact=True).set_input_files(write_resume(Path(tempfile.mkdtemp()) / "resume.pdf"))
    page.get_by_label("Full name").fill("Imani Okoro")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("How many hours a day").fill("6")
    page.get_by_label("Tell us about a system of yours").fill("It swapped two numbers.")


def send(page: Page, *, email: str) -> None:
    """A whole application, sent."""
    fill(page, email=email)
    press("Send my application")(page)
    page.wait_for_url("**/receipt")


def sent_before(page: Page) -> None:
    """A form that was sent, and now says something else under the same key."""
    key = page.locator("[name=form_key]").input_value()
    send(page, email="twice@example.org")
    page.goto(f"{ROLE}/apply")
    page.locator("[name=form_key]").evaluate("(field, key) => { field.value = key; }", key)
    fill(page, email="again@example.org")
    press("Send my application")(page)


def too_big(page: Page) -> None:
    """A file that is weighed before it is sent."""
    heavy = Path(tempfile.mkdtemp()) / "heavy.pdf"
    heavy.write_bytes(b"%PDF-1.4".ljust(11 * 1024 * 1024))
    page.get_by_label("Résumé", exact=True).set_input_files(heavy)


def status_page(page: Page) -> None:
    """The candidate's own page, from the receipt."""
    send(page, email="status@example.org")
    page.get_by_role("link", name="Open your page").click()


def withdrawn(page: Page) -> None:
    """The candidate's own page after withdrawing."""
    status_page(page)
    open_sheet("Withdraw my application…")(page)
    press("Yes, withdraw it")(page)


def opening(then: Steps = stay, title: str = BUSY) -> Steps:
    """The ranked list of an opening, then more."""

    def steps(page: Page) -> None:
        page.get_by_role("link", name=title).click()
        then(page)

    return steps


def person(number: int, then: Steps = stay) -> Steps:
    """The review page of somebody on the list, counted from 0; the unread stand last."""

    def steps(page: Page) -> None:
        page.locator("a.who").nth(number).click()
        page.wait_for_load_state("domcontentloaded")
        then(page)

    return opening(steps)


def go(name: str, then: Steps = stay) -> Steps:
    """A link."""

    def steps(page: Page) -> None:
        page.get_by_role("link", name=name).first.click()
        page.wait_for_load_state("domcontentloaded")
        then(page)

    return steps


def held_letter(page: Page) -> None:
    """The letter that going on to a conversation holds."""
    open_sheet("Move to…")(page)
    page.get_by_label("Move to", exact=True).select_option("Interview")
    press("Move")(page)
    page.get_by_role("link", name="The next step").click()


def edit_rubric(page: Page) -> None:
    """A draft with the first criterion open."""
    draft = page.get_by_role("button", name="Edit as a new draft")
    if draft.count():
        draft.click()
    page.locator("tr.edit summary").first.click()


def bad_weight(page: Page) -> None:
    """A draft that came back."""
    edit_rubric(page)
    page.locator(".wt").first.fill("much")
    press("Save draft")(page)


def overtaken(page: Page) -> None:
    """A draft that somebody else saved while a weight was typed."""
    edit_rubric(page)
    with page.context.new_page() as other:
        other.goto(page.url)
        press("Save draft")(other)
        other.get_by_text("Draft saved.").wait_for()
    page.locator(".wt").first.fill("31")
    press("Save draft")(page)
    page.get_by_role("heading", name="Someone else saved this draft").wait_for()


AD = """Pump Data Engineer

Location: Nairobi, Kenya
Salary: EUR 48,000 to 60,000 a year

What you will do
- Build the pipelines that watch four hundred pumps

What you bring
- Strong Python
- A degree from a top university
- You are a young person

Nice to have
- Kubernetes

The cellar smells of onions on Tuesdays.
"""


def drafted(then: Steps = stay, *, without: str = "") -> Steps:
    """The draft of a pasted ad, then more."""

    def steps(page: Page) -> None:
        page.get_by_label("Or the text of the ad").fill(AD.replace(without, ""))
        page.locator("form[enctype] button.btn-primary").click()
        page.get_by_role("heading", name="Source document").wait_for()
        then(page)

    return steps


def open_edit(page: Page) -> None:
    """The first criterion of a draft, open."""
    page.locator("[data-act=edit]").first.click()
    page.locator("[data-editing]").wait_for()


def made(then: Steps = stay) -> Steps:
    """The sources of an opening that was made of a draft."""

    def steps(page: Page) -> None:
        drafted()(page)
        press("Accept the rest")(page)
        page.get_by_role("button", name="Accept the rest").wait_for(state="detached")
        press("Create opening and rubric v1")(page)
        page.wait_for_url("**/posting")
        page.get_by_role("link", name="Sources").click()
        page.wait_for_url("**/sources")
        then(page)

    return steps


def bring_again(page: Page) -> None:
    """The changes of a document that was brought again."""
    open_sheet("Bring the new one")(page)
    drafted(without="- Kubernetes\n")(page)


def own_word(page: Page) -> None:
    """A list of own words with one term in its draft; it may be there already."""
    if page.get_by_role("link", name="Change: Loomweaver").count():
        return
    page.get_by_label("Name", exact=True).fill("Loomweaver")
    page.get_by_label("Other names").fill("LW 3, Loom Weaver")
    page.get_by_label("Counts only near").fill("mill, loom")
    press("Add to the draft")(page)
    page.get_by_role("link", name="Change: Loomweaver").wait_for()


def bad_word(page: Page) -> None:
    """A term that leans on one nobody knows."""
    page.get_by_label("Name", exact=True).fill("Warper")
    page.get_by_label("Broader terms").fill("Nowhere Land")
    press("Add to the draft")(page)


SCREENS: dict[str, Screen] = {
    "jobs": Screen("/jobs"),
    "jobs-filtered": Screen("/jobs?q=engineer&team=Advice+Service"),
    "jobs-misspelt": Screen("/jobs?q=enginer"),
    "jobs-none": Screen("/jobs?q=beekeeper"),
    "job": Screen(ROLE),
    "job-unknown": Screen("/jobs/beekeeper"),
    "apply": Screen(f"{ROLE}/apply"),
    "apply-errors": Screen(f"{ROLE}/apply", steps=press("Send my application")),
    "apply-knocked-out": Screen(f"{ROLE}/apply", steps=lambda page: page.get_by_label("No", exact=True).check()),
    "apply-too-big": Screen(f"{ROLE}/apply", steps=too_big),
    "apply-sent-before": Screen(f"{ROLE}/apply", steps=sent_before),
    "receipt": Screen(f"{ROLE}/apply", steps=lambda page: send(page, email="receipt@example.org")),
    "status": Screen(f"{ROLE}/apply", steps=status_page),
    "withdrawn": Screen(f"{ROLE}/apply", steps=withdrawn),
    "status-unknown": Screen("/applications/nobody"),
    "lost-link": Screen("/your-link"),
    "notice": Screen(f"{ROLE}/apply", steps=lambda page: page.get_by_role("link", name="Your data in full").click()),
    "sign-in": Screen("/sign-in"),
    "sign-in-errors": Screen("/sign-in", steps=press("Sign in")),
    "forgot-password": Screen("/password-reset"),
    "link-used-up": Screen("/sign-in/used-up"),
    "openings": Screen("/openings", "recruiter"),
    "openings-none": Screen("/openings?q=beekeeper", "recruiter"),
    "openings-sorted": Screen("/openings?sort=-people", "recruiter"),
    "openings-closed": Screen("/openings?view=closed", "admin"),
    "menu": Screen("/openings", "admin", lambda page: page.locator("header summary").click()),
    "keys": Screen("/openings", "recruiter", lambda page: page.locator("[data-show-keys]").first.click()),
    "ranked": Screen("/openings", "recruiter", opening()),
    "ranked-searched": Screen(
        "/openings", "recruiter", opening(lambda page: page.goto(f"{page.url}?q=python&stage=applied"))
    ),
    "ranked-none": Screen("/openings", "recruiter", opening(lambda page: page.goto(f"{page.url}?q=beekeeper"))),
    "ranked-unread": Screen("/openings", "recruiter", opening(title="Big Data Engineer, Sensor Records")),
    "unread-files": Screen("/unread-files", "recruiter"),
    "ranked-named": Screen("/openings", "recruiter", opening(lambda page: page.goto(f"{page.url}?q=jiw"))),
    "review": Screen("/openings", "recruiter", person(1)),
    "review-picked": Screen("/openings", "recruiter", person(1, lambda page: page.locator(".crit .t").first.click())),
    "review-text": Screen("/openings", "recruiter", person(1, go("Text"))),
    "review-answers": Screen("/openings", "recruiter", person(1, go("Answers"))),
    "review-reject": Screen("/openings", "recruiter", person(1, open_sheet("Reject…"))),
    "review-move": Screen("/openings", "recruiter", person(1, open_sheet("Move to…"))),
    "letter": Screen("/openings", "recruiter", person(2, held_letter)),
    "letter-sent": Screen("/openings", "recruiter", person(1, go("We have your application"))),
    "review-reject-errors": Screen(
        "/openings",
        "recruiter",
        person(3, lambda page: (open_sheet("Reject…")(page), press("Reject and open the next")(page))),
    ),
    "rubric": Screen("/openings", "recruiter", opening(go("Rubric"))),
    "rubric-draft": Screen("/openings", "admin", opening(go("Rubric", edit_rubric), "Cloud Architect")),
    "rubric-errors": Screen("/openings", "admin", opening(go("Rubric", bad_weight), "Cloud Architect")),
    "rubric-overtaken": Screen("/openings", "admin", opening(go("Rubric", overtaken), "Cloud Architect")),
    "posting": Screen("/openings", "admin", opening(go("Posting"))),
    "new-opening": Screen("/openings/new", "admin"),
    "new-opening-errors": Screen("/openings/new", "admin", press("Make the draft")),
    "documents": Screen("/drafts", "admin"),
    "documents-errors": Screen("/drafts", "admin", press("Draft the posting and the rubric")),
    "draft": Screen("/drafts", "admin", drafted()),
    "draft-edit": Screen("/drafts", "admin", drafted(open_edit)),
    "draft-errors": Screen("/drafts", "admin", drafted(press("Create opening and rubric v1"))),
    "sources": Screen("/drafts", "admin", made()),
    "changes": Screen("/drafts", "admin", made(bring_again)),
    "users": Screen("/users", "admin"),
    "user": Screen("/users", "admin", go("Ines Calder")),
    "invite": Screen("/users/invite", "admin"),
    "invite-errors": Screen("/users/invite", "admin", press("Send the invitation")),
    "account": Screen("/account", "recruiter"),
    "own-words": Screen("/terms", "admin"),
    "own-words-errors": Screen("/terms", "admin", bad_word),
    "own-words-draft": Screen("/terms", "admin", own_word),
    "own-words-change": Screen("/terms", "admin", lambda page: (own_word(page), go("Change: Loomweaver")(page))),
    "own-words-drop": Screen("/terms", "admin", lambda page: (own_word(page), open_sheet("Throw the")(page))),
    "failed-work": Screen("/failed-work", "admin"),
    "audit-trail": Screen("/audit-trail", "admin"),
    "audit-trail-of-one": Screen("/audit-trail", "admin", go("Opening: ")),
    "not-found": Screen("/people/nobody", "recruiter"),
    "not-allowed": Screen("/users", "recruiter"),
}
