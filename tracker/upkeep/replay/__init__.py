"""Does the installation still say what it said? Every stored score computed again from what is stored, and compared.

replay()  the whole check; Report says what was compared how, and what differs
"""

from tracker.upkeep.replay.checking import Difference, Report, replay

__all__ = ["Difference", "Report", "replay"]
