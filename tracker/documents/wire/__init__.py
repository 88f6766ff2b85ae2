"""Documents and their facts as canonical JSON bytes and back: what the sandbox sends and what a reading stores.

Compact, key-sorted UTF-8: equal values give equal bytes.
"""

from tracker.documents.wire.document import from_json, to_json
from tracker.documents.wire.facts import facts_from_json, facts_to_json

__all__ = ["facts_from_json", "facts_to_json", "from_json", "to_json"]
