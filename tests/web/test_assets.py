from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

import pytest
from flask import Flask

from tracker.web import assets

STATIC = Path(__file__).parents[2] / "tracker" / "web" / "static"


@pytest.fixture
def app() -> Flask:
    app = Flask("assets", static_folder=str(STATIC))
    assets.register(app)
    return app


def _hash(name: str) -> str:
    return sha256((STATIC / name).read_bytes()).hexdigest()[:16]


def test_an_address_carries_the_hash_of_the_content(app: Flask) -> None:
    with app.test_request_context():
        assert assets.asset("tokens.css") == f"/static/tokens.css?v={_hash('tokens.css')}"


def test_an_address_follows_the_prefix_the_application_is_mounted_at(app: Flask) -> None:
    with app.test_request_context(base_url="http://localhost/hiring"):
        assert assets.asset("tokens.css") == f"/hiring/static/tokens.css?v={_hash('tokens.css')}"


def test_a_file_that_is_not_there_is_named(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(LookupError, match=r"no static file 'nowhere\.css'"):
        assets.asset("nowhere.css")


def test_a_file_with_its_hash_may_be_kept_for_a_year(app: Flask) -> None:
    response = app.test_client().get("/static/keys.js", query_string={"v": _hash("keys.js")})
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("query", ["", "?v=0123456789abcdef"])
def test_a_file_without_its_hash_is_asked_for_again(app: Flask, query: str) -> None:
    response = app.test_client().get(f"/static/keys.js{query}")
    assert response.headers["Cache-Control"] == "no-cache"


def test_a_stylesheet_is_squeezed_for_those_who_can_read_it(app: Flask) -> None:
    response = app.test_client().get("/static/staff.css", headers={"Accept-Encoding": "gzip, br"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert response.headers["Vary"] == "Accept-Encoding"
    assert response.headers["Content-Length"] == str(len(response.data))
    assert gzip.decompress(response.data) == (STATIC / "staff.css").read_bytes()


def test_a_stylesheet_comes_as_it_is_to_others(app: Flask) -> None:
    response = app.test_client().get("/static/staff.css")
    assert response.headers.get("Content-Encoding") is None
    assert response.data == (STATIC / "staff.css").read_bytes()


def test_an_unknown_file_is_not_found(app: Flask) -> None:
    assert app.test_client().get("/static/nowhere.css").status_code == 404


def test_an_icon_is_a_symbol_of_the_sprite_hidden_from_screen_readers(app: Flask) -> None:
    with app.test_request_context():
        address = assets.asset("icons.svg")
        assert assets.sprite_icon("met", "me-2") == (
            f'<svg class="icon me-2" aria-hidden="true" focusable="false"><use href="{address}#met"/></svg>'
        )
