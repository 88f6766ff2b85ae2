"""Candidates who send a real file through the form, and press the button again when the server was not there."""

from __future__ import annotations

import hashlib
import http.client
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tracker.benchmarks.pages.browser import Browser, UnexpectedAnswer
from tracker.benchmarks.pages.installation import Installation
from tracker.benchmarks.pages.people import invented
from tracker.benchmarks.pages.visits import BOUNDARY, multipart, token_in
from tracker.demo import Applicant, render
from tracker.postings.queries import public_posting

SLUG = "machine-learning-engineer-forecasting"
CLIENTS = 4
TRIES = 60
PAUSE_SECONDS = 0.5
NO_ANSWER = (OSError, http.client.HTTPException, UnexpectedAnswer)
File = tuple[str, bytes]


@dataclass(slots=True)
class Sent:
    """What the candidates know: form key to the SHA-256 of the file that was accepted, and how long each took.

    ``refusals`` says why a button had to be pressed again.
    """

    accepted: dict[str, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    gave_up: list[str] = field(default_factory=list)

    @property
    def repeats(self) -> int:
        """How often a button was pressed again."""
        return len(self.refusals)

    @property
    def p95(self) -> float:
        """Seconds within which nineteen of twenty were accepted, repeats included."""
        return sorted(self.seconds)[int(len(self.seconds) * 0.95)] if self.seconds else 0.0


def people(installation: Installation, count: int) -> tuple[Applicant, ...]:
    """``count`` people who apply for the opening, the same every time."""
    with installation.app.app_context():
        posting = public_posting(SLUG)
        assert posting is not None
        return invented(posting, count)


def own_file(person: Applicant) -> File:
    """Name and bytes of the résumé, in the person's own layout."""
    return render(person)[:2]


def key_of(person: Applicant) -> str:
    """The hidden key of the person's form."""
    return f"fault-{person.number}"


def send_once(installation: Installation, person: Applicant, file: File) -> None:
    """Open the form and press the button once. One of ``NO_ANSWER`` unless a receipt is shown."""
    browser, path, (name, data) = installation.browser(), f"/jobs/{SLUG}/apply", file
    try:
        fields = _fields(browser, path, person)
        headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        browser.ask("POST", path, expect=303, body=multipart(fields, data, name), headers=headers)
    finally:
        browser.close()


def send_all(
    installation: Installation,
    everybody: Sequence[Applicant],
    *,
    files: Callable[[Applicant], File] = own_file,
    each_seconds: float = 0.0,
    sent: Sent | None = None,
) -> Sent:
    """Everybody applies, four at a time, one every ``each_seconds``; each tries until a receipt is shown."""
    told = sent or Sent()
    waiting: queue.SimpleQueue[Applicant | None] = queue.SimpleQueue()
    clients = [threading.Thread(target=_client, args=(installation, waiting, files, told)) for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    for person in everybody:
        waiting.put(person)
        time.sleep(each_seconds)
    for _ in clients:
        waiting.put(None)
    for client in clients:
        client.join()
    return told


def _client(
    installation: Installation,
    waiting: queue.SimpleQueue[Applicant | None],
    files: Callable[[Applicant], File],
    sent: Sent,
) -> None:
    while (person := waiting.get()) is not None:
        _insist(installation, person, files(person), sent)


def _insist(installation: Installation, person: Applicant, file: File, sent: Sent) -> None:
    """Try with the same form key until the server has said yes."""
    began = time.monotonic()
    for _ in range(TRIES):
        try:
            send_once(installation, person, file)
        except NO_ANSWER as refusal:
            sent.refusals.append(repr(refusal))
            time.sleep(PAUSE_SECONDS)
        else:
            sent.accepted[key_of(person)] = hashlib.sha256(file[1]).hexdigest()
            sent.seconds.append(time.monotonic() - began)
            return
    sent.gave_up.append(key_of(person))


def _fields(browser: Browser, path: str, person: Applicant) -> dict[str, str]:
    token = token_in(browser.ask("GET", path, expect=200))
    answers = {f"q_{question}": answer for question, answer in person.answers}
    return {
        "csrf_token": token,
        "form_key": key_of(person),
        "name": person.name,
        "email": person.email,
        **answers,
    }
