"""The task: read, score, mail. Celery's defaults throughout."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from celery import Celery

from tests.faults.plain.store import FOLDER, connection
from tracker import documents

celery = Celery("plain", broker=os.environ["REDIS_URL"])


@celery.task
def score(key: str) -> None:
    """Read the file and take its facts, as the product does; then the score and the mail."""
    with connection() as database:
        (name,) = database.execute("SELECT name FROM application WHERE key = ?", (key,)).fetchone()
    document = documents.read((Path(FOLDER) / key).read_bytes(), name)
    documents.resume(document, today=date(2026, 11, 20))
    with connection() as database:
        database.execute("INSERT INTO score VALUES (?)", (key,))
    with connection() as database:
        database.execute("INSERT INTO mail VALUES (?)", (key,))
