"""The only door to reading a file: a warm child process with limits, replaced after any fault.

read(data, filename)          -> Document, or UnreadableDocument
page_image(data, page, width) -> PNG bytes of one PDF page
"""

from tracker.foundation.sandbox.parent import ParserFault, Sandbox, sandbox

__all__ = ["ParserFault", "Sandbox", "sandbox"]
