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
from tracker.benchmarks.pages.visits import BOUNDARY, multipart, token_in
from tracker.demo import Applicant, render

CLIENTS = 4
TRIES = 60
PAUSE_SECONDS = 0.5
File = tuple[str, bytes]


@dataclass(slots=True)
class Sent:
    """What the candidates know: form key to the SHA-256 of the file that was accepted, and how long each took."""

    accepted: dict[str, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    repeats: int = 0
    gave_up: list[str] = field(default_factory=list)


def send_all(
    installation: Installation,
    slug: str,
    people: Sequence[Applicant],
    *,
    files: Callable[[Applicant], File] = lambda person: render(person)[:2],
    each_seconds: float = 0.0,
) -> Sent:
    """Everybody applies, four at a time, one every ``each_seconds``; each tries until a receipt is shown."""
    sent, waiting = Sent(), queue.SimpleQueue[Applicant]()
    clients = [
        threading.Thread(target=_client, args=(installation, slug, waiting, files, sent)) for _ in range(CLIENTS)
    ]
    for client in clients:
        client.start()
    for person in people:
        waiting.put(person)
        time.sleep(each_seconds)
    for _ in clients:
        waiting.put(None)  # type: ignore[arg-type] - the end of the queue
    for client in clients:
        client.join()
    return sent


def _client(
    installation: Installation,
    slug: str,
    waiting: queue.SimpleQueue[Applicant],
    files: Callable[[Applicant], File],
    sent: Sent,
) -> None:
    while (person := waiting.get()) is not None:
        _apply(installation, f"/jobs/{slug}/apply", person, files(person), sent)


def _apply(installation: Installation, path: str, person: Applicant, file: File, sent: Sent) -> None:
    """Try with the same form key until the server has said yes."""
    (name, data), key = file, f"fault-{person.number}"
    began = time.monotonic()
    for _ in range(TRIES):
        browser = installation.browser()
        try:
            fields = _fields(browser, path, person, key)
            headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
            browser.ask("POST", path, expect=303, body=multipart(fields, data, name), headers=headers)
        except (OSError, http.client.HTTPException, UnexpectedAnswer):
            sent.repeats += 1
            time.sleep(PAUSE_SECONDS)
        else:
            sent.accepted[key] = hashlib.sha256(data).hexdigest()
            sent.seconds.append(time.monotonic() - began)
            return
        finally:
            browser.close()
    sent.gave_up.append(key)


def _fields(browser: Browser, path: str, person: Applicant, key: str) -> dict[str, str]:
    token = token_in(browser.ask("GET", path, expect=200))
    answers = {f"q_{question}": answer for question, answer in person.answers}
    return {"csrf_token": token, "form_key": key, "name": person.name, "email": person.email, **answers}
