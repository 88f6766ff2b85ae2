"""Who is asking. Set once a request by people, read by guards, routes and nobody else."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g

from tracker.access.permissions import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in member of staff. ``id`` is the row's number, ``public_id`` what the audit trail keeps."""

    id: int
    public_id: str
    name: str
    email: str
    role: Role
    shortcuts: bool = True  # single keys on pages, which people may switch off

    @property
    def sees_everything(self) -> bool:
        """Hiring managers see the openings whose team they are on; everybody else sees all."""
        return self.role is not Role.HIRING_MANAGER


def use_actor(actor: Actor | None) -> None:
    """Remember who is asking, for this request."""
    g.tracker_actor = actor


def current_actor() -> Actor:
    """The member of staff who is asking. Only behind ``@allow``."""
    actor = signed_in()
    if actor is None:
        raise RuntimeError("current_actor() on an endpoint without @allow")
    return actor


def signed_in() -> Actor | None:
    """Who is asking, or None for the public."""
    actor: Actor | None = g.get("tracker_actor")
    return actor
