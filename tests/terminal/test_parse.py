"""parse: what is read in a résumé."""

from __future__ import annotations

import json
from pathlib import Path

from tests.terminal.conftest import Command


def test_help_names_the_kinds_of_file(command: Command) -> None:
    said = command("parse", "--help")
    assert said.code == 0
    assert "a PDF, DOCX, ODT, RTF, HTML or text file" in said.out


def test_a_person_reads_months_positions_and_skills(command: Command, people: Path) -> None:
    said = command("parse", people / "amina.txt", "--today", "2026-01-15")
    assert said.code == 0
    assert said.out.startswith("Experience in dated positions: 8 years 1 months")
    assert "Data Engineer, Well Works" in said.out


def test_the_json_holds_facts_and_no_contact_data(command: Command, people: Path) -> None:
    said = command("parse", people / "amina.txt", "--json", "--today", "2026-01-15")
    facts = json.loads(said.out)
    assert (facts["kind"], facts["pages"], facts["hidden"]) == ("txt", 0, [])  # only a PDF has pages
    assert [position["bullets"] == [] for position in facts["resume"]["positions"]] == [False]
    assert {"name", "email", "phone"} & set(facts["resume"]) == set()


def test_a_file_that_cannot_be_read_is_one_sentence(command: Command, people: Path) -> None:
    said = command("parse", people / "broken.pdf")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"{people / 'broken.pdf'}: ")
    assert said.err.count("\n") == 1


def test_a_file_that_is_not_there_is_one_sentence(command: Command, tmp_path: Path) -> None:
    said = command("parse", tmp_path / "nobody.pdf")
    assert (said.code, said.err) == (2, f"There is no file or folder {tmp_path / 'nobody.pdf'}.\n")
