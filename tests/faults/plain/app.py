"""The same form as most people would write it: store, then ``task.delay()``, with everything as Celery has it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

from tests.faults.plain.store import FOLDER, connection, create
from tests.faults.plain.work import score

app = Flask("plain")
create()


@app.get("/jobs/<slug>/apply")
def form(slug: str) -> str:
    """A form; the token is there for the sender, who looks for one."""
    return f'<form><input name="csrf_token" value="{slug}"></form>'


@app.post("/jobs/<slug>/apply")
def send(slug: str) -> Response:
    """Keep the file and the row, then ask for the work."""
    key, resume = request.form["form_key"], request.files["resume"]
    try:
        with connection() as database:
            database.execute("INSERT INTO application VALUES (?, ?)", (key, resume.filename))
            resume.save(Path(FOLDER) / key)
    except sqlite3.IntegrityError:
        return redirect(f"/{slug}/sent-already", 303)
    score.delay(key)
    return redirect(f"/{slug}/receipt", 303)
