"""create_app(): config, extensions, blueprints. Nothing else."""

from __future__ import annotations

from pathlib import Path

from flask import Flask
from flask_migrate import Migrate

from tracker import web
from tracker.applications import routes as applications
from tracker.config import Settings, from_environment
from tracker.drafting import routes as drafting
from tracker.foundation import broker
from tracker.foundation.database import db
from tracker.foundation.database.session import tune
from tracker.foundation.jobs import hints
from tracker.foundation.log import configure_logging
from tracker.people import routes as people
from tracker.postings import routes as postings
from tracker.review import routes as review
from tracker.screening import routes as screening

ROOT = Path(__file__).resolve().parents[1]
DOMAINS = (people, postings, applications, drafting, screening, review)


def create_app(settings: Settings | None = None) -> Flask:
    """The application for ``settings``, or for the environment's."""
    settings = settings or from_environment()
    configure_logging(production=settings.production)
    app = Flask(
        "tracker",
        root_path=str(ROOT / "tracker"),
        template_folder=str(ROOT / "templates"),
        static_folder=str(ROOT / "tracker" / "web" / "static"),
    )
    app.config.from_mapping(_flask_settings(settings))
    app.extensions["tracker"] = settings
    db.init_app(app)
    Migrate(app, db, directory=str(ROOT / "migrations"), render_as_batch=settings.sqlite)
    with app.app_context():
        tune(db.engine)
    broker.connect(settings)
    app.extensions["celery"] = hints.connect(settings)
    web.register(app)
    for domain in DOMAINS:
        domain.register(app)
    return app


def _flask_settings(settings: Settings) -> dict[str, object]:
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": _engine_options(settings),
        "MAX_CONTENT_LENGTH": 4 * settings.upload_limit,  # its form refuses a big file, and keeps the words
        "MAX_FORM_MEMORY_SIZE": 1024 * 1024,
        "MAX_FORM_PARTS": 200,
        "SESSION_COOKIE_NAME": "__Host-tracker" if settings.secure_cookies else "tracker",
        "SESSION_COOKIE_SECURE": settings.secure_cookies,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "WTF_CSRF_TIME_LIMIT": None,  # a form may stay open for hours; the token dies with the session
        "BABEL_DEFAULT_TIMEZONE": settings.timezone,
        "PREFERRED_URL_SCHEME": settings.public_url.split(":", 1)[0],
    }


def _engine_options(settings: Settings) -> dict[str, object]:
    every = {
        "hide_parameters": True,  # an error's text would quote what people typed
        "pool_use_lifo": True,  # the connection used last has its pages and its prepared statements at hand
    }
    if settings.sqlite:
        return {"connect_args": {"timeout": 15}, "pool_size": 20, **every}
    return {"pool_size": 10, "max_overflow": 20, "connect_args": {"connect_timeout": 5}, **every}
