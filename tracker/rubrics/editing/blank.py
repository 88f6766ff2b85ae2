"""What a new criterion of each kind asks for, before anybody says more."""

from __future__ import annotations

from tracker.scoring.types import Json

BLANK: dict[str, dict[str, Json]] = {
    "skill": {"terms": [], "mode": "any", "need": "named", "years": 0, "within_years": None},
    "experience": {"years": 2, "years_max": None, "terms": []},
    "education": {"level": "bachelor", "fields": [], "or_experience_years": None},
    "certification": {"terms": [], "mode": "any"},
    "language": {"term": "", "level": None},
    "ability": {"statement": ""},
    "subject": {"main": [], "terms": []},
    "answer": {"question": "", "accept": []},
}
