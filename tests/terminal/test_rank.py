"""rank: résumés against a job ad, without a server and without a database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.factories.ad_files import MAKERS, PLANNER, pasted
from tests.terminal.conftest import STRONG, Command
from tracker.requirements import draft


def test_help_says_that_a_folder_works_and_what_the_job_may_be(command: Command) -> None:
    said = command("rank", "--help")
    assert said.code == 0
    for word in ("files, or folders of files", "a job ad, or a rubric as JSON", "--json", "--table"):
        assert word in said.out


def test_a_folder_is_ranked_and_what_cannot_be_read_is_named(command: Command, ad: Path, people: Path) -> None:
    said = command("rank", "--job", ad, people)
    head, _rule, *rows = said.out.splitlines()
    assert said.code == 1
    assert head.split() == ["rank", "total", "musts", "file", "strongest", "missing"]
    assert [(row.split()[0], row.split()[3]) for row in rows] == [("1", "amina.txt"), ("2", "bo.txt")]
    assert said.err.startswith(f"{people / 'broken.pdf'}: not ranked. ")
    assert said.err.count("\n") == 1


def test_the_json_quotes_words_that_stand_in_the_file(command: Command, ad: Path, people: Path) -> None:
    ranked = json.loads(command("rank", "--job", ad, people, "--json").out)
    assert [Path(one["file"]).name for one in ranked["ranking"]] == ["amina.txt", "bo.txt"]
    assert [Path(one["file"]).name for one in ranked["not_ranked"]] == ["broken.pdf"]
    findings = ranked["ranking"][0]["assessment"]["findings"]
    quotes = [evidence["quote"] for finding in findings for evidence in finding["evidence"]]
    assert quotes != []
    assert [quote for quote in quotes if " ".join(quote.split()) not in " ".join(STRONG.split())] == []


def test_files_of_one_name_are_told_apart_by_their_folders(command: Command, ad: Path, people: Path) -> None:
    (people / "later").mkdir()
    (people / "later" / "bo.txt").write_text(STRONG)
    rows = command("rank", "--job", ad, people).out.splitlines()[2:]
    assert [row.split()[3] for row in rows] == ["amina.txt", str(people / "later" / "bo.txt"), str(people / "bo.txt")]


def test_two_who_are_equal_share_a_rank(command: Command, ad: Path, people: Path) -> None:
    (people / "amina-again.txt").write_text(STRONG)
    rows = command("rank", "--job", ad, people).out.splitlines()[2:]
    assert [row.split()[0] for row in rows] == ["=1", "=1", "3"]


def test_the_same_command_prints_the_same_bytes(command: Command, ad: Path, people: Path) -> None:
    words = ("rank", "--job", ad, people, "--json", "--today", "2026-01-15")
    assert command(*words).out == command(*words).out


def test_a_rubric_that_was_printed_ranks_like_the_ad_it_came_from(command: Command, ad: Path, people: Path) -> None:
    by_ad = json.loads(command("rank", "--job", ad, people / "amina.txt", "--json").out)
    rubric = people.parent / "rubric.json"
    rubric.write_text(json.dumps(by_ad["rubric"]))
    assert json.loads(command("rank", "--job", rubric, people / "amina.txt", "--json").out) == by_ad


def test_a_job_that_cannot_be_read_ranks_nobody(command: Command, people: Path) -> None:
    said = command("rank", "--job", people / "broken.pdf", people / "amina.txt")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"{people / 'broken.pdf'}: ")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[1", "This is no rubric ("),
        ('{"criteria": "none"}', "This is no rubric (rubric needs 'criteria', a list)."),
        ('{"criteria": []}', "The rubric has no criteria."),
    ],
)
def test_a_file_that_is_no_rubric_is_one_sentence(command: Command, people: Path, text: str, sentence: str) -> None:
    rubric = people.parent / "rubric.json"
    rubric.write_text(text)
    said = command("rank", "--job", rubric, people / "amina.txt")
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith(f"{rubric}: {sentence}")


def test_a_rubric_that_is_not_there_is_one_sentence(command: Command, people: Path) -> None:
    said = command("rank", "--job", people / "none.json", people / "amina.txt")
    assert (said.code, said.err) == (2, f"{people / 'none.json'}: It cannot be opened (No such file or directory).\n")


def test_an_ad_that_asks_for_nothing_ranks_nobody(command: Command, people: Path) -> None:
    ad = people.parent / "poem.txt"
    ad.write_text("The rain came down on the field.\nNobody was there.\n")
    said = command("rank", "--job", ad, people / "amina.txt")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"{ad}: No requirement was found")


def test_a_folder_without_a_file_to_read_is_one_sentence(command: Command, ad: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = command("rank", "--job", ad, tmp_path / "empty")
    assert (said.code, said.err) == (
        2,
        "There is no file to read. Name PDF, DOCX, ODT, RTF, HTML or text files, or a folder of them.\n",
    )


def test_the_job_is_drafted_with_the_empty_lines_of_its_file(command: Command, people: Path, tmp_path: Path) -> None:
    job = tmp_path / "job.pdf"
    job.write_bytes(MAKERS["ad.pdf"](PLANNER))
    rubric = json.loads(command("rank", "--job", job, people / "amina.txt", "--json").out)["rubric"]
    wanted = [criterion.label for criterion in draft(pasted(PLANNER)).rubric.criteria]
    assert [criterion["label"] for criterion in rubric["criteria"]] == wanted
