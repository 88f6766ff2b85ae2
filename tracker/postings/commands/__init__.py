"""The verbs of postings."""

from tracker.postings.commands.amend import amend_posting
from tracker.postings.commands.catalogue import load_catalogue
from tracker.postings.commands.create import create_posting
from tracker.postings.commands.duplicate import duplicate_posting
from tracker.postings.commands.opening import close_posting, publish_posting, reopen_posting
from tracker.postings.commands.save import save_posting

__all__ = [
    "amend_posting",
    "close_posting",
    "create_posting",
    "duplicate_posting",
    "load_catalogue",
    "publish_posting",
    "reopen_posting",
    "save_posting",
]
