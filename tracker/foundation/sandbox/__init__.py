"""The only door to reading a file: a warm child process with limits, replaced after any fault.

read(data, filename, gaps=)            -> Document, or UnreadableDocument; a job ad is read with its gaps
facts(document, today=)                -> Resume
read_with_facts(data, filename, today) -> both in one round trip
page_image(data, page, width)          -> PNG bytes of one PDF page

A child that ends without an answer is a ParserFault. Two kinds are told apart, for they are worth different patience:

- Exhausted: the file used up the processor time, the memory or the time on the clock that any file gets. The next
  attempt would end the same, so that whoever asks tries once more at most.
- any other ParserFault: the child crashed or was killed from outside. It may have been an accident; it is tried as
  often as any failed work.
"""

from tracker.foundation.sandbox.faults import Exhausted, ParserFault
from tracker.foundation.sandbox.parent import Sandbox, sandbox

__all__ = ["Exhausted", "ParserFault", "Sandbox", "sandbox"]
