"""All rights on one page: the permissions, who has them, and the guard every endpoint wears.

permissions  one enum
policy       one table: role to permissions
guard        @allow(Permission.X), @public("why")
actor        who is asking, for this request
"""

from tracker.access.actor import Actor, current_actor, signed_in, use_actor
from tracker.access.guard import allow, guard_of, public
from tracker.access.permissions import Permission, Role
from tracker.access.policy import POLICY, may

__all__ = [
    "POLICY",
    "Actor",
    "Permission",
    "Role",
    "allow",
    "current_actor",
    "guard_of",
    "may",
    "public",
    "signed_in",
    "use_actor",
]
