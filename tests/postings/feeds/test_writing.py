from __future__ import annotations

from lxml import etree

from tracker.postings.feeds.writing import add, written


def test_every_text_comes_back_as_it_was_but_for_what_xml_cannot_hold() -> None:
    root = etree.Element("root")
    add(root, "plain", "a < b & \x0bc")
    add(root, "marked", "<p>a ]]> b</p>", marked=True)
    add(root, "link", href='"quoted"')
    read = etree.fromstring(written(root))
    assert [child.text for child in read] == ["a < b & c", "<p>a ]]> b</p>", None]
    assert read[2].get("href") == '"quoted"'


def test_marked_text_stands_in_cdata() -> None:
    root = etree.Element("root")
    add(root, "marked", "<p>a ]]> b</p>", marked=True)
    assert b"<marked><![CDATA[<p>a ]]]]><![CDATA[> b</p>]]></marked>" in written(root)
