"""What every template can ask for: the language, the brand, who is signed in, whether all is well."""

from __future__ import annotations

from typing import Any

from flask import Flask, request
from flask_babel import Babel

from tracker.access import Permission, may, signed_in
from tracker.foundation import clock
from tracker.web.health import trouble
from tracker.web.settings import settings
from tracker.web.wording.translation import locale, plural, translated

babel = Babel()


def register(app: Flask) -> None:
    """Translations, and the names that layouts use."""
    babel.init_app(app)
    app.jinja_env.install_gettext_callables(translated, plural, newstyle=True)  # type: ignore[attr-defined]
    app.context_processor(_names)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def _names() -> dict[str, Any]:
    actor = signed_in()
    config = settings()
    return {
        "language": locale().replace("_", "-"),
        "organisation": config.organisation,
        "tagline": config.tagline,
        "contact_email": config.contact_email,
        "me": actor,
        "may": lambda permission: actor is not None and may(actor, Permission(permission)),
        "trouble": trouble() if actor and request.method == "GET" else "",
        "now": clock.now(),
    }
