from flask import Flask

from tests.factories.postings import make_posting
from tracker.postings.counted import EVERYBODY, OPENINGS, STAGES, in_stage, opening_scope, present, withdrawn
from tracker.postings.lifecycle import StageKind


def test_every_opening_is_counted_over_a_scope_of_its_own() -> None:
    assert (opening_scope(1), opening_scope(12)) == ("posting:1", "posting:12")
    assert opening_scope(12).startswith(OPENINGS)


def test_each_stage_is_counted_by_its_own_name() -> None:
    assert (in_stage(3), in_stage(3).startswith(STAGES)) == ("stage:3", True)


def test_who_has_taken_an_application_back_is_no_longer_there(app: Flask) -> None:
    posting = make_posting()
    (gone,) = (stage for stage in posting.stages if stage.kind is StageKind.WITHDRAWN)
    counts = {EVERYBODY: 7, in_stage(gone.id): 2, in_stage(posting.stages[0].id): 5}
    assert (withdrawn(posting, counts), present(posting, counts), present(posting, {})) == (2, 5, 0)
