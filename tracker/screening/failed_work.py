"""What failed work is called, and what a person can do about it."""

from __future__ import annotations

from tracker.foundation.jobs import Job, JobRequest
from tracker.web.wording.translation import gettext as _

WORK = {
    Job.READ: "Read a résumé",
    Job.SCORE: "Score an application",
    Job.DRAFT: "Draft from a job ad",
    Job.SEND: "Send a letter",
}
DO = {
    Job.READ: "Open the person and read the file as it was sent, or ask for another one.",
    Job.SCORE: "Try again. Until it is scored, the person stands after the list: decide by reading.",
    Job.DRAFT: "Try again, or write the opening by hand.",
    Job.SEND: "Try again once the mail server answers, or write to the person another way.",
}
DO_FIRST = {
    "The file is not in the folder of files.": "Mount the folder, or bring it back from a backup. Then try again.",
    "The folder of files cannot be read or written.": "Give the worker’s account the right to. Then try again.",
    "The database did not answer.": "Try again.",
}


def name_of(kind: Job) -> str:
    """The work in words: "Read a résumé"."""
    return _(WORK[kind])


def sentence_of(request: JobRequest) -> str:
    """Why it failed, in words."""
    return _(request.last_error or "It failed, and nobody noted why.")


def advice_on(request: JobRequest) -> str:
    """What to do about it."""
    return _(DO_FIRST.get(request.last_error or "", DO[request.kind]))
