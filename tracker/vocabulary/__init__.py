"""Skills, degrees, certifications, titles, languages: the data, and the matcher over them. Pure; below everything.

Owns what things are called and how they are related. Refuses to say what a mention is worth: that is scoring's.
"""

from tracker.vocabulary.plain import from_plain, to_plain, vocabulary_of
from tracker.vocabulary.standard import STANDARD
from tracker.vocabulary.types import SKILL_KINDS, SUBJECT_KINDS, Kind, Match, Term, VocabularyError
from tracker.vocabulary.vocabulary import Vocabulary

__all__ = [
    "SKILL_KINDS",
    "STANDARD",
    "SUBJECT_KINDS",
    "Kind",
    "Match",
    "Term",
    "Vocabulary",
    "VocabularyError",
    "from_plain",
    "to_plain",
    "vocabulary_of",
]
