"""The ways between pages that no single domain owns. Endpoints are named, not imported: links may point up."""

from __future__ import annotations

from typing import Any

from flask import request, url_for

from tracker.access import Permission, current_actor, may
from tracker.web.wording.translation import gettext as _

ADMIN_PAGES = (
    ("people.users", "People and roles", "users", Permission.MANAGE_PEOPLE),
    ("terms.terms", "Own words", "tag", Permission.EDIT_RUBRICS),
    ("screening.dead_letters", "Failed work", "alert-triangle", Permission.SEE_FAILED_WORK),
    ("audit.trail", "Audit trail", "list-details", Permission.SEE_AUDIT_TRAIL),
)


def admin_tabs() -> list[dict[str, Any]]:
    """The admin pages that the signed-in person may open, as components/tabs.html takes them."""
    actor = current_actor()
    here = request.script_root + request.path  # not the endpoint: what a form posts to stands at the same address
    return [
        {"text": _(text), "href": url_for(endpoint), "icon": icon, "current": url_for(endpoint) == here}
        for endpoint, text, icon, permission in ADMIN_PAGES
        if may(actor, permission)
    ]
