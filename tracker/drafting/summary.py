"""A first summary of a posting, in our own words, from what was drafted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

MOST_DUTIES = 3


def summary(posting: Mapping[str, Any]) -> str:
    """One or two sentences of the drafted duties, or of the title and place; empty when neither is known.

    ``posting`` is the posting of ``requirements.to_json``.
    """
    duties = [one["value"] for one in posting["responsibilities"][:MOST_DUTIES]]
    if duties:
        return f"{_where(posting)} {_listed([_small(duty) for duty in duties])}."
    if posting["title"]:
        places = [one["value"] for one in posting["locations"][:1]]
        return (
            f"We look for somebody to join us as {posting['title']['value']}{''.join(f' in {one}' for one in places)}."
        )
    return ""


def _where(posting: Mapping[str, Any]) -> str:
    team = posting["team"]["value"] if posting["team"] else ""
    if not team:
        return "You"
    return f"In {team} you" if team.lower().endswith("team") else f"In the {team} team you"


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _small(words: str) -> str:
    """Without the capital of a sentence; an abbreviation keeps its own."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words
