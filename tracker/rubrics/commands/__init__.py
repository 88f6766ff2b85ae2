"""The verbs of rubrics. Publishing over applicants is screening's, which sees them."""

from tracker.rubrics.commands.create import create_published_rubric, create_rubric

__all__ = ["create_published_rubric", "create_rubric"]
