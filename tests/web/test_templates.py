"""What every template must keep to, whoever writes it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "tracker" / "web" / "static"
PAGES = [path for path in sorted((ROOT / "templates").rglob("*.html")) if path.parent.name != "emails"]
SHEETS = sorted(STATIC.glob("*.css"))


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _icons() -> set[str]:
    return set(re.findall(r'<symbol id="([\w-]+)"', (STATIC / "icons.svg").read_text()))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_page_has_no_style_script_or_handler_of_its_own(page: Path) -> None:
    text = page.read_text()
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", text) == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_page_asks_only_for_icons_that_exist(page: Path) -> None:
    named = set(re.findall(r"\bicon\(\"([\w-]+)\"", page.read_text()))
    assert sorted(named - _icons()) == []


def test_every_icon_is_asked_for_somewhere() -> None:
    sources = [*PAGES, *STATIC.glob("*.js"), *(ROOT / "tracker").rglob("*.py")]
    assert sorted(_icons() - _quoted_words(sources)) == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_page_imports_only_what_it_uses(page: Path) -> None:
    text = page.read_text()
    imports = re.compile(r"{% from \S+ import (.+?) (?:with context )?%}")
    names = [one.split(" as ")[-1].strip() for names in imports.findall(text) for one in names.split(",")]
    rest = imports.sub("", text)
    assert [name for name in names if not re.search(rf"\b{name}\b", rest)] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_page_asks_only_for_files_that_exist(page: Path) -> None:
    named = re.findall(r"asset\('([^']+)'\)", page.read_text())
    assert [name for name in named if not (STATIC / name).is_file()] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_page_begins_by_saying_what_it_needs(page: Path) -> None:
    assert page.read_text().startswith("{#-")


@pytest.mark.parametrize("sheet", SHEETS, ids=_name)
def test_a_stylesheet_has_no_class_that_nothing_uses(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", sheet.read_text(), flags=re.DOTALL)
    classes = set(re.findall(r"\.([a-z][\w-]*)", rules))
    hues = {f"k{hue}" for hue in range(1, 8)}  # written as k{{ part.hue }}
    marking = ROOT / "tracker" / "drafting" / "marking.py"  # the one domain that writes markup, around words of a text
    sources = [*PAGES, *STATIC.glob("*.js"), *(ROOT / "tracker" / "web").rglob("*.py"), marking]
    assert sorted(classes - _quoted_words(sources) - hues) == []


def _quoted_words(sources: list[Path]) -> set[str]:
    """Every word in quotes in a page or script of ours: where a class or an icon is given, it is one of them."""
    quoted = re.findall(r"\"([^\"\n]*)\"|'([^'\n]*)'", " ".join(path.read_text() for path in sources))
    return set(re.findall(r"[\w-]+", " ".join(double + " " + single for double, single in quoted)))
