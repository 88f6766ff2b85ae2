"""Who may do what, role by role: a change of the table is a change of this test."""

from __future__ import annotations

import pytest

from tracker.access import POLICY, Actor, Permission, Role, may

EXPECTED = {
    Permission.SEE_OPENINGS: {Role.ADMIN, Role.RECRUITER, Role.HIRING_MANAGER},
    Permission.DECIDE: {Role.ADMIN, Role.RECRUITER, Role.HIRING_MANAGER},
    Permission.USE_OWN_ACCOUNT: {Role.ADMIN, Role.RECRUITER, Role.HIRING_MANAGER},
    Permission.EDIT_POSTINGS: {Role.ADMIN, Role.RECRUITER},
    Permission.SEE_FAILED_WORK: {Role.ADMIN, Role.RECRUITER},
    Permission.EDIT_RUBRICS: {Role.ADMIN},
    Permission.MANAGE_PEOPLE: {Role.ADMIN},
    Permission.SEE_AUDIT_TRAIL: {Role.ADMIN},
}


def test_each_permission_belongs_to_these_roles() -> None:
    assert {one: {role for role in Role if one in POLICY[role]} for one in Permission} == EXPECTED


@pytest.mark.parametrize("role", Role)
def test_an_actor_may_what_their_role_may(role: Role) -> None:
    actor = Actor(1, "an-id", "Ines Calder", "ines@example.org", role)
    assert {one for one in Permission if may(actor, one)} == {one for one in Permission if role in EXPECTED[one]}
