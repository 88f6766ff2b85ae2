"""Who may do what. The whole table."""

from __future__ import annotations

from tracker.access.actor import Actor
from tracker.access.permissions import Permission, Role

POLICY: dict[Role, frozenset[Permission]] = {
    Role.ADMIN: frozenset(Permission),
    Role.RECRUITER: frozenset(
        {
            Permission.SEE_OPENINGS,
            Permission.DECIDE,
            Permission.EDIT_POSTINGS,
            Permission.SEE_FAILED_WORK,
            Permission.USE_OWN_ACCOUNT,
        }
    ),
    Role.HIRING_MANAGER: frozenset({Permission.SEE_OPENINGS, Permission.DECIDE, Permission.USE_OWN_ACCOUNT}),
}

# Endpoints a library brings. They wear no decorator of ours, so they are listed here by hand, with the reason.
LIBRARY_ENDPOINTS: dict[str, str] = {
    "static": "stylesheets and scripts carry nothing private",
}


def may(actor: Actor, permission: Permission) -> bool:
    """True when the actor's role has the permission. Which openings they see is the queries' matter."""
    return permission in POLICY[actor.role]
