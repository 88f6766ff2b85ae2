from __future__ import annotations

import time

import pytest

from tests.documents.files import docx, packed, paragraph, wordml
from tracker.documents import Unreadable, UnreadableDocument, read
from tracker.documents.reading.archive import Package, parse_xml


def reason_of(data: bytes) -> Unreadable:
    with pytest.raises(UnreadableDocument) as caught:
        read(data, "cv.docx")
    return caught.value.reason


def test_a_bomb_is_refused_by_its_directory_before_it_is_unpacked() -> None:
    bomb = packed({"word/document.xml": " " * 60 * 1024 * 1024})
    begun = time.process_time()
    assert reason_of(bomb) is Unreadable.TOO_LARGE
    assert time.process_time() - begun < 1


def test_a_ratio_over_one_hundred_is_refused() -> None:
    assert reason_of(docx(paragraph("Priya" + " " * 4_000_000))) is Unreadable.TOO_LARGE


def test_more_than_two_thousand_entries_are_refused() -> None:
    assert reason_of(docx(paragraph("Priya"), {f"word/{n}.xml": "" for n in range(2_000)})) is Unreadable.TOO_LARGE


def test_entities_are_refused_and_never_resolved() -> None:
    attack = '<!DOCTYPE x [<!ENTITY s SYSTEM "file:///etc/hostname">]>' + wordml("document", "<w:body>&s;</w:body>")
    assert reason_of(packed({"word/document.xml": attack})) is Unreadable.DAMAGED


def test_a_billion_laughs_are_over_at_once() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    attack = f'<!DOCTYPE x [<!ENTITY l0 "ha">{levels}]>' + wordml("document", "<w:body>&l9;</w:body>")
    begun = time.process_time()
    assert reason_of(packed({"word/document.xml": attack})) is Unreadable.DAMAGED
    assert time.process_time() - begun < 1


def test_a_part_that_is_no_xml_is_damage() -> None:
    assert reason_of(packed({"word/document.xml": "<w:document"})) is Unreadable.DAMAGED


def test_a_locked_entry_is_named_as_such() -> None:
    data = bytearray(docx(paragraph("Priya")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 4)
    assert reason_of(bytes(data)) is Unreadable.ENCRYPTED


def test_a_part_that_is_missing_is_damage() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        Package(docx(paragraph("Priya"))).xml("word/styles.xml")
    assert caught.value.reason is Unreadable.DAMAGED


def test_plain_xml_is_parsed() -> None:
    assert parse_xml(b"<a><b/></a>")[0].tag == "b"
