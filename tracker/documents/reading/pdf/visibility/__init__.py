"""Which words of a page its reader does not see.

Attributes (colour, size, place, render mode, what is painted later) only name suspects. The page itself decides: it is
drawn with and without the suspects, and a word whose place looks the same both times is hidden. So white words on a dark
banner are innocent, and a trick that no attribute tells apart from honest text still needs a suspect attribute to hide.
"""

from tracker.documents.reading.pdf.visibility.check import Verdict, without_hidden

__all__ = ["Verdict", "without_hidden"]
