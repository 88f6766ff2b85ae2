"""The verbs of screening. ``read_file`` and ``score_application`` do durable work; they return what to store."""

from tracker.screening.commands.flip import flip_ready
from tracker.screening.commands.publish import publish_version, rescore_with_new_scorer
from tracker.screening.commands.read import read_file
from tracker.screening.commands.retry import retry_work
from tracker.screening.commands.score import score_application

__all__ = [
    "flip_ready",
    "publish_version",
    "read_file",
    "rescore_with_new_scorer",
    "retry_work",
    "score_application",
]
