"""What was done, by whom, to what: a chain of hashes that shows an edit. Ids and field names only, never values.

record()      one entry, in the caller's transaction
history_of()  the entries of one object
verify()      walks the chain; the first entry that does not fit
"""

from tracker.audit.chain import verify
from tracker.audit.commands import record
from tracker.audit.models import AuditEntry
from tracker.audit.queries import history_of

__all__ = ["AuditEntry", "history_of", "record", "verify"]
