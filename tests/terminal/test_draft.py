"""draft: a posting and a rubric from a job ad."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from threading import Thread

import pytest

from tests.factories.ad_files import MAKERS, PLANNER, pasted
from tests.terminal.conftest import AD, Command
from tracker.documents import read
from tracker.requirements import draft as drafted


def test_help_says_what_goes_in_and_what_comes_out(command: Command) -> None:
    said = command("draft", "--help")
    assert said.code == 0
    for word in ("JOB", "PDF, DOCX, HTML or text files", "--json", "--check", "exit code 1"):
        assert word in said.out


def test_the_json_of_one_ad_holds_words_that_stand_where_it_says(command: Command, ad: Path) -> None:
    said = command("draft", ad, "--json")
    draft = json.loads(said.out)
    assert (said.code, said.err) == (0, "")
    sources = [criterion["source"] for criterion in draft["criteria"]]
    assert sources != []
    text = draft["text"]
    assert text == read(AD.encode(), "ad.txt", gaps=True).text  # offsets are those of the text as it is read
    assert [text[one["start"] : one["end"]] for one in sources] == [one["quote"] for one in sources]


def test_several_ads_give_a_list(command: Command, ad: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(AD.replace("Field Data Engineer", "Pump Data Engineer"))
    drafts = json.loads(command("draft", ad, other, "--json").out)
    assert [draft["posting"]["title"]["value"] for draft in drafts] == ["Field Data Engineer", "Pump Data Engineer"]
    assert [draft["file"] for draft in drafts] == [str(ad), str(other)]


def test_several_ads_are_read_each_under_its_file(command: Command, ad: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(AD.replace("Field Data Engineer", "Pump Data Engineer"))
    said = command("draft", ad, other)
    assert [line for line in said.out.splitlines() if line in (str(ad), str(other))] == [str(ad), str(other)]


def test_a_person_reads_titles_and_criteria(command: Command, ad: Path) -> None:
    said = command("draft", ad)
    assert said.code == 0
    assert "Field Data Engineer" in said.out
    assert "Python" in said.out


def test_an_ad_that_cannot_be_read_is_named_and_the_others_are_drafted(
    command: Command, ad: Path, people: Path
) -> None:
    said = command("draft", people / "broken.pdf", ad)
    assert said.code == 1
    assert said.err.startswith(f"{people / 'broken.pdf'}: ")
    assert "Field Data Engineer" in said.out


def test_check_prints_warnings_alone_and_fails_when_there_are_any(command: Command, ad: Path, tmp_path: Path) -> None:
    young = tmp_path / "young.txt"
    young.write_text(AD.replace("- SQL", "- SQL\n- You are a young man under 30"))
    clean, warned = command("draft", ad, "--check"), command("draft", young, "--check")
    assert (clean.code, clean.out) == (0, "")
    assert warned.code == 1
    assert all(line.startswith(f"{young}: ") for line in warned.out.splitlines())


def test_a_warning_says_what_to_write_instead_and_where_the_words_stand(command: Command, tmp_path: Path) -> None:
    young = tmp_path / "young.txt"
    young.write_text(AD.replace("- SQL", "- SQL\n- You are a young person"))
    text = read(young.read_bytes(), "young.txt", gaps=True).text
    start = text.index("young")
    lines = [line for line in command("draft", young, "--check").out.splitlines() if "protected" in line]
    assert [line.endswith(f" (characters {start} to {start + 5})") for line in lines] == [True]
    assert "Instead: " in lines[0]


def test_every_kind_of_file_gives_the_draft_of_the_same_ad_pasted(command: Command, tmp_path: Path) -> None:
    for name, made in MAKERS.items():
        (tmp_path / name).write_bytes(made(PLANNER))
    wanted = [criterion.label for criterion in drafted(pasted(PLANNER)).rubric.criteria]
    drafts = json.loads(command("draft", tmp_path, "--json").out)
    found = {Path(one["file"]).name: [criterion["label"] for criterion in one["criteria"]] for one in drafts}
    assert found == dict.fromkeys(sorted(MAKERS), wanted)


def test_what_comes_through_a_pipe_is_drafted(
    command: Command, ad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = command("draft", ad).out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(AD.encode())))
    assert command("draft", "-").out == wanted
    named = tmp_path / "pipe"
    os.mkfifo(named)
    writer = Thread(target=named.write_text, args=(AD,))
    writer.start()
    assert command("draft", named).out == wanted
    writer.join()


def test_a_folder_gives_a_list_even_of_one(command: Command, ad: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ads"
    folder.mkdir()
    (folder / "ad.txt").write_bytes(ad.read_bytes())
    assert [one["file"] for one in json.loads(command("draft", folder, "--json").out)] == [str(folder / "ad.txt")]


def test_nothing_is_printed_of_an_ad_that_cannot_be_read(command: Command, people: Path) -> None:
    said = command("draft", people / "broken.pdf")
    assert (said.code, said.out) == (1, "")


def test_the_warnings_are_structure_too(command: Command, ad: Path, tmp_path: Path) -> None:
    young = tmp_path / "young.txt"
    young.write_text(AD.replace("- SQL", "- SQL\n- You are a young person"))
    said = command("draft", young, "--check", "--json")
    plain = json.loads(said.out)
    words = [one["source"] for one in plain["warnings"] if one["kind"] == "protected"]
    assert (said.code, list(plain)) == (1, ["warnings", "text"])
    assert [plain["text"][one["start"] : one["end"]] for one in words] == ["young"]
    assert command("draft", ad, "--check", "--json").code == 0
