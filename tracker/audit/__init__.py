"""What was done, by whom, to what: a chain of hashes that shows an edit. Ids and field names only, never values.

record()      one entry, in the caller's transaction
history_of()  the entries about one object
newest()      the entries about anything
verify()      walks the chain; the first entry that does not fit
"""

from tracker.audit.chain import verify
from tracker.audit.commands import record
from tracker.audit.models import AuditEntry
from tracker.audit.queries import history_of, newest

__all__ = ["AuditEntry", "history_of", "newest", "record", "verify"]
