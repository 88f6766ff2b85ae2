from __future__ import annotations

import pytest

from tracker.documents import HiddenSpan
from tracker.documents.reading.cleaning import Cleaner, starts_with_bullet


def cleaned(text: str) -> str:
    return Cleaner(text).clean(text, None)


@pytest.mark.parametrize("bullet", ["•", "◦", "▪ ", "●  ", "\uf0b7\t", "- ", "– ", "* ", "o\t", "➢ ", "· ", "§ ", "✓"])
def test_bullets_of_all_kinds_are_one(bullet: str) -> None:
    assert cleaned(f"  {bullet}Led the night shift") == "• Led the night shift"
    assert starts_with_bullet(f"{bullet}Led the night shift")


@pytest.mark.parametrize("text", ["on call", "o'clock", "-5 degrees", "1. Led", "Led – and won", "–", "C*"])
def test_other_beginnings_are_left_alone(text: str) -> None:
    assert cleaned(text) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("oﬃce eﬀort ﬁle", "office effort file"),
        ("ＰＹＴＨＯＮ", "PYTHON"),
        ("𝐏𝐲𝐭𝐡𝐨𝐧", "Python"),
        ("Zoe\u0308", "Zoë"),
        ("cold\u00a0\u2003store", "cold store"),
        ("ware\u00adhouse", "warehouse"),
        ("\uf0e0 ewa@post.example", "ewa@post.example"),
        ("Acme  \t  2019", "Acme\t2019"),
        ("x² and ½", "x² and ½"),
        ("E X P E R I E N C E", "EXPERIENCE"),
        ("2019 â€“ 2021", "2019 – 2021"),
    ],
)
def test_characters_are_what_their_reader_means(written: str, meant: str) -> None:
    assert cleaned(written) == meant


def test_zero_width_letters_are_taken_out_and_kept_word_for_word() -> None:
    cleaner = Cleaner("")
    assert cleaner.clean("Used Py\u200bthon daily", None) == "Used Python daily"
    assert cleaner.hidden == [HiddenSpan("Py\u200bthon", "zero_width")]
    assert cleaner.flags == ["zero_width"]


def test_joiners_of_emoji_and_persian_and_marks_of_direction_are_honest() -> None:
    cleaner = Cleaner("")
    assert cleaner.clean("\u200fمی\u200cخواهم 👩\u200d🔧\ufeff", None) == "میخواهم 👩🔧"
    assert (cleaner.hidden, cleaner.flags) == ([], [])


def test_look_alikes_are_folded_and_kept_word_for_word() -> None:
    cleaner = Cleaner("Used Рython daily")
    assert cleaner.clean("Used Рython daily", None) == "Used Python daily"
    assert cleaner.hidden == [HiddenSpan("Рython", "homoglyph")]
    assert cleaner.flags == ["homoglyphs"]
