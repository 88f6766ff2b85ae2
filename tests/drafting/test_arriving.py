"""From what was sent to a stored document: a file or the text, never both, and what was typed is kept."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from flask import Flask
from flask_babel import Babel

from tests.factories.applications import pdf
from tracker.config import Settings
from tracker.drafting.arriving import brought_by, halves, pasted
from tracker.drafting.commands import PASTED, Brought
from tracker.drafting.forms import ImportForm
from tracker.drafting.models import JobAd
from tracker.foundation import files

NOTHING = "Choose a file, or paste the text of the ad"
BOTH = "Send the file or the text, not both"
PAGES = Flask("pages")
PAGES.config["WTF_CSRF_ENABLED"] = False
Babel(PAGES)
Sent = tuple[Brought | None, list[str], str]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Of an installation that needs no more than its folder."""
    return Settings(data_dir=tmp_path, database_url="", redis_url="", secret_key="")


def sent(settings: Settings, file: tuple[bytes, str] | None = None, text: str = "") -> Sent:
    """(the stored document, what is said about the file, the text that the form still holds)."""
    data = {"text": text, **({"document": (io.BytesIO(file[0]), file[1])} if file else {})}
    with PAGES.test_request_context(method="POST", data=data):
        form = ImportForm()
        found = brought_by(form, settings)
        return found, [str(one) for one in form.document.errors], form.text.data or ""


def stored(settings: Settings, found: Brought) -> bytes:
    """The bytes that lie in the folder of files."""
    return files.get(settings.files_dir, found.sha256)


def test_a_file_is_stored_as_it_came_and_is_what_its_bytes_say(settings: Settings) -> None:
    data = pdf("Beekeeper")
    found, problems, _text = sent(settings, (data, "ads/Beekeeper"))
    assert found is not None
    assert (found.name, found.kind, found.size, stored(settings, found), problems) == (
        "Beekeeper",
        "pdf",
        len(data),
        data,
        [],
    )


def test_pasted_text_is_stored_as_text_whatever_it_begins_with(settings: Settings) -> None:
    found, problems, _text = sent(settings, text="%PDF-1.7 is how our beekeeper’s day begins")
    assert found is not None
    assert (found.name, found.kind, problems) == ("Pasted text", PASTED, [])
    assert (stored(settings, found).decode(), found.size) == ("%PDF-1.7 is how our beekeeper’s day begins", 44)


@pytest.mark.parametrize(
    ("file", "text", "sentence"),
    [
        (None, "", NOTHING),
        (None, "  \n ", NOTHING),
        ((b"", ""), "", NOTHING),
        ((b"Beekeeper", "ad.txt"), "Beekeeper", BOTH),
        ((b"", "ad.txt"), "", "The file is empty. Choose it again."),
    ],
)
def test_what_cannot_be_taken_is_said_at_the_file_and_stores_nothing(
    settings: Settings, file: tuple[bytes, str] | None, text: str, sentence: str
) -> None:
    assert sent(settings, file, text) == (None, [sentence], text.strip())
    assert [path for path in settings.files_dir.rglob("*") if path.is_file()] == []


def test_the_halves_of_a_document_are_its_words_before_and_from_a_place_on(settings: Settings) -> None:
    ad = JobAd(name="Two ads", text="Beekeeper\n\n  Baker, nights\n")
    both = halves(ad, ad.text.index("Baker") - 2, settings)
    assert [(half.name, stored(settings, half)) for half in both] == [
        ("Two ads, first ad", b"Beekeeper"),
        ("Two ads, second ad", b"Baker, nights"),
    ]
    assert {half.kind for half in both} == {PASTED}


def test_halves_of_a_long_name_have_names_that_fit(settings: Settings) -> None:
    both = halves(JobAd(name="x" * 300, text="ab"), 1, settings)
    assert [half.name for half in both] == ["x" * 300] * 2


def test_text_that_comes_twice_is_kept_once(settings: Settings) -> None:
    assert pasted("Beekeeper", "One", settings).sha256 == pasted("Beekeeper", "Other", settings).sha256
