from __future__ import annotations

import io
import zipfile

from lxml import etree

from tracker.demo.layouts.open_document import MIME, open_document
from tracker.demo.sheet import Sheet


def test_the_file_names_its_type_first_and_holds_the_words(sample: Sheet) -> None:
    archive = zipfile.ZipFile(io.BytesIO(open_document(sample)))
    assert (archive.namelist()[0], archive.read("mimetype")) == ("mimetype", MIME.encode())
    content = etree.fromstring(archive.read("content.xml"))
    assert [node.text for node in content.iter("{*}h")][:2] == ["Łukasz O'Brien", "Profile"]
