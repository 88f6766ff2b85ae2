from __future__ import annotations

from datetime import date

import pytest

from tests.documents.files import lines_of, said
from tracker.documents import HiddenSpan, read, resume


def rtf(body: str) -> bytes:
    colours = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue0;\red250\green250\blue250;\red20\green20\blue60;}"
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}" + colours + body + "}").encode("latin-1")


def test_paragraphs_tabs_and_letters_are_read() -> None:
    body = r"\pard Zo\'eb \u197?ngstr\u246?m\par Harbour Foods\tab 2016\endash 2021\par \bullet  Counted\par"
    assert lines_of(rtf(body), "cv.rtf") == ["Zoë Ångström", "Harbour Foods\t2016–2021", "• Counted"]


def test_a_letter_written_in_two_halves_is_one_and_a_lone_half_is_none() -> None:
    body = r"\pard Clerk \u-10179?\u-8704? Harbour\par {\v Hidden \u-10179?\u-8704?}Zo\u-10240? Bay\par"
    document = read(rtf(body), "cv.rtf")
    assert said(document) == ["Clerk \U0001f600 Harbour", "Zo Bay"]
    assert document.hidden == (HiddenSpan("Hidden \U0001f600", "vanished"),)
    assert resume(document, today=date(2026, 11, 21)).text == document.text


def test_cells_of_a_row_are_parted_by_a_tab() -> None:
    body = r"\trowd\cellx2000\cellx4000 Harbour\intbl\cell 2016\intbl\cell\row\pard End\par"
    assert lines_of(rtf(body), "cv.rtf") == ["Harbour\t2016", "End"]


def test_headers_and_text_boxes_are_read() -> None:
    box = r"{\shp{\*\shpinst\shpleft0{\sp{\sn fFilled}{\sv 0}}{\shptxt \pard Skills\par}}}"
    assert lines_of(rtf(r"{\header \pard Ewa Nowak\par}" + box + r"\pard Clerk\par"), "cv.rtf") == [
        "Ewa Nowak", "Skills", "Clerk",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("control", "reason"),
    [
        (r"\v", "vanished"),
        (r"\deleted", "deleted"),
        (r"\fs2", "tiny"),
        (r"\cf1", "white"),
        (r"\cf3", "near_white"),
        (r"\cf1\highlight4", None),
        (r"\v0", None),
    ],
)
def test_hidden_runs_are_kept_apart(control: str, reason: str | None) -> None:
    document = read(rtf(rf"Ewa {{{control} Kafka}}Nowak\par"), "cv.rtf")
    assert document.hidden == ((HiddenSpan("Kafka", reason),) if reason else ())
    assert document.text == ("Ewa Nowak" if reason else "Ewa KafkaNowak")


def test_keywords_in_the_description_are_kept_apart() -> None:
    assert read(rtf(r"{\info{\keywords Kafka}{\author Ewa}}Ewa\par"), "cv.rtf").hidden == (
        HiddenSpan("Kafka", "metadata"),
    )


def test_empty_paragraphs_are_gaps_and_hidden_words_stay_apart() -> None:
    document = read(rtf(r"Clerk\par\par {\v Kafka\par}\sa200 Tasks\par\pard Count\par Order\par"), "ad.rtf", gaps=True)
    assert document.text == "Clerk\n\nTasks\n\nCount\nOrder"
    assert document.hidden == (HiddenSpan("Kafka", "vanished"),)


def test_a_row_behind_a_paragraph_with_room_reads_as_before() -> None:
    body = r"\pard\sa200 Clerk\par\trowd\cellx2000\cellx4000 Pay\intbl\cell 9\intbl\cell\row\pard End\par"
    assert read(rtf(body), "ad.rtf", gaps=True).text == "Clerk\n\nPay\t9\nEnd"
    assert lines_of(rtf(body), "ad.rtf") == ["Clerk", "Pay\t9", "End"]
