"""Why a posting cannot be saved or published as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.web.errors import DomainError

Problem = tuple[str, str]  # (id of the control on the edit page, sentence)


class Refused(DomainError):
    """``problems`` say what to do, in the order of the page."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(" ".join(sentence for _id, sentence in problems))
        self.problems = list(problems)
