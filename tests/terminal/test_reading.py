"""Files named on the command line, read and understood in sandboxes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.terminal.conftest import STRONG
from tracker.documents import resume
from tracker.terminal.output import CommandFailed
from tracker.terminal.reading import facts_of_all, facts_of_one, files_in, read_ad, read_ads

DAY = date(2026, 1, 15)


def test_many_files_come_back_in_their_order_with_the_facts_of_each(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number:02}.txt" for number in range(30)]
    for number, path in enumerate(paths):
        path.write_text(STRONG.replace("January 2018", f"January {1990 + number}"))
    reads = list(facts_of_all(paths, "Scoring", DAY))
    assert [read.path for read in reads] == paths
    assert [read.facts.positions[0].start.year for read in reads if read.facts and read.facts.positions[0].start] == [
        *range(1990, 2020)
    ]


def test_facts_from_a_sandbox_are_the_facts_of_the_document(people: Path) -> None:
    document, facts = facts_of_one(people / "amina.txt", DAY)
    assert facts == resume(document, today=DAY)


def test_a_file_that_cannot_be_read_stops_no_other(people: Path) -> None:
    paths = [people / "broken.pdf", people / "amina.txt", people / "gone.txt", people / "bo.txt"]
    problems = {read.path.name: read.problem for read in facts_of_all(paths, "Scoring", DAY)}
    assert list(problems) == [path.name for path in paths]
    assert [name for name, problem in problems.items() if not problem] == ["amina.txt", "bo.txt"]
    assert problems["gone.txt"] == "It cannot be opened (No such file or directory)."


def test_a_document_alone_comes_without_facts(people: Path) -> None:
    (read,) = read_ads([people / "amina.txt"], "Drafting")
    assert (read.facts, read.document) == (None, read_ad(people / "amina.txt"))


@pytest.mark.parametrize("ask", [read_ad, lambda path: facts_of_one(path, DAY)])
def test_one_file_that_cannot_be_read_fails_the_command(people: Path, ask: object) -> None:
    assert callable(ask)
    with pytest.raises(CommandFailed, match=r"broken\.pdf: "):
        ask(people / "broken.pdf")


def test_an_ad_keeps_its_empty_lines_and_a_resume_loses_them(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Clerk\n\nTasks\nCount")
    assert (read_ad(path).text, facts_of_one(path, DAY)[0].text) == ("Clerk\n\nTasks\nCount", "Clerk\nTasks\nCount")


def test_what_is_hidden_below_a_folder_is_not_read(people: Path) -> None:
    (people / ".trash").mkdir()
    (people / ".trash" / "old.txt").write_text("Old")
    (people / ".lock.docx").write_bytes(b"")
    hidden = people.parent / ".mine"
    people.rename(hidden)
    assert [path.name for path in files_in([hidden])] == ["amina.txt", "bo.txt", "broken.pdf"]
