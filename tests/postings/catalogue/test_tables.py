"""A table says which file and which field is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from tracker.postings.catalogue.tables import CatalogueError, Table, open_table

Colour = Literal["green", "blue"]


def table(**values: object) -> Table:
    return Table(values, "barley.toml", "fields[2].")


def test_a_field_is_read_as_what_it_is() -> None:
    read = table(name="North", rows=4, wet=True, crops=["barley", "oats"], kind="green", soil={"clay": 3})
    assert read.text("name") == "North"
    assert read.number("rows") == 4
    assert read.flag("wet") is True
    assert read.texts("crops") == ("barley", "oats")
    assert read.one_of("kind", Colour) == "green"
    assert read.table("soil").number("clay") == 3
    read.finish()


def test_what_is_absent_takes_its_default() -> None:
    read = table()
    assert (read.text("name", ""), read.texts("crops"), read.tables("beds")) == ("", (), ())


@pytest.mark.parametrize(
    ("values", "read", "sentence"),
    [
        ({}, lambda t: t.text("name"), "name: is missing"),
        ({"name": " "}, lambda t: t.text("name"), "name: is empty"),
        ({"name": 3}, lambda t: t.text("name"), "name: must be text"),
        ({"rows": "4"}, lambda t: t.number("rows"), "rows: must be a whole number"),
        ({"rows": True}, lambda t: t.number("rows"), "rows: must be a whole number"),
        ({"rows": 0}, lambda t: t.number("rows", least=1), "rows: is 0, and must be 1 or more"),
        ({"wet": "yes"}, lambda t: t.flag("wet"), "wet: must be true or false"),
        ({"kind": "red"}, lambda t: t.one_of("kind", Colour), "kind: is 'red', and must be one of green, blue"),
        ({"crops": ["oats", 1]}, lambda t: t.texts("crops"), "crops: must hold texts only"),
        ({"beds": ["oats"]}, lambda t: t.tables("beds"), "beds: must hold tables only"),
        ({"soil": []}, lambda t: t.table("soil"), "soil: must be a table"),
        ({"nmae": "North"}, lambda t: t.finish(), "nmae: is not a field of this table"),
    ],
)
def test_what_does_not_fit_is_said_with_file_and_field(values: dict, read: object, sentence: str) -> None:
    with pytest.raises(CatalogueError) as error:
        read(table(**values))  # type: ignore[operator]
    assert str(error.value) == f"barley.toml: fields[2].{sentence}"


def test_tables_in_a_list_are_counted_from_one() -> None:
    beds = table(beds=[{"rows": 1}, {}]).tables("beds")
    with pytest.raises(CatalogueError) as error:
        beds[1].number("rows")
    assert str(error.value) == "barley.toml: fields[2].beds[2].rows: is missing"


@pytest.mark.parametrize("content", [b"slug = \n", b"slug = '\xff'\n"])
def test_a_file_that_is_not_toml_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.toml").write_bytes(content)
    with pytest.raises(CatalogueError) as error:
        open_table(tmp_path / "broken.toml")
    assert str(error.value).startswith("broken.toml: cannot be read as TOML: ")
