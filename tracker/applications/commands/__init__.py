"""The verbs of applications."""

from tracker.applications.commands.link import send_links_again
from tracker.applications.commands.receipt import receipt_for
from tracker.applications.commands.stage import change_stage
from tracker.applications.commands.submit import SentAlready, Submission, keep_upload, submit_application
from tracker.applications.commands.tidy import sweep_files
from tracker.applications.commands.withdraw import withdraw_application

__all__ = [
    "SentAlready",
    "Submission",
    "change_stage",
    "keep_upload",
    "receipt_for",
    "send_links_again",
    "submit_application",
    "sweep_files",
    "withdraw_application",
]
