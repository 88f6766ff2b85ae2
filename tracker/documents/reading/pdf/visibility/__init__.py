"""Which words of a page its reader does not see.

Attributes (colour, size, place, render mode, what is painted later) only name suspects. The page itself decides: it is
drawn with and without the suspects, and a word whose place looks the same both times is hidden. So white words on a
dark banner are innocent, and so is every other honest use of a suspect attribute.
"""

from tracker.documents.reading.pdf.visibility.check import Verdict, without_hidden
from tracker.documents.reading.pdf.visibility.drawing import has_ink
from tracker.documents.reading.pdf.visibility.objects import is_pictured

__all__ = ["Verdict", "has_ink", "is_pictured", "without_hidden"]
