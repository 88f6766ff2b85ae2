from __future__ import annotations

from lxml import etree

from tests.documents.files import wordml
from tracker.documents.reading.docx.styles import Look, Styles, half_points

STYLES = etree.fromstring(
    wordml(
        "styles",
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Plain"><w:rPr><w:color w:val="102030"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Top"><w:basedOn w:val="Plain"/><w:name w:val="Heading 1"/>'
        '<w:pPr><w:shd w:fill="EEEEEE"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Loud"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    )
)
PLAIN = Look(ink=(16, 32, 48), size=11.0)


def test_a_style_lies_on_its_parents_and_they_on_the_defaults() -> None:
    style = Styles(STYLES).get("Top")
    assert style.look == Look(ink=(16, 32, 48), paper=(238, 238, 238), size=11.0, bold=True)
    assert (style.name, style.outline) == ("heading 1", True)


def test_unknown_and_circular_styles_look_like_the_default() -> None:
    styles = Styles(STYLES)
    assert [styles.get(key).look for key in (None, "Nowhere", "A")] == [PLAIN] * 3


def test_a_character_style_changes_only_what_it_states() -> None:
    assert Styles(STYLES).over(PLAIN, "Loud") == Look(ink=(16, 32, 48), size=20.0)


def test_a_document_without_styles_has_a_plain_look() -> None:
    assert Styles(None).get("Top").look == Look()


def test_sizes_that_are_no_numbers_are_unknown() -> None:
    assert (half_points("21"), half_points("large")) == (10.5, 0.0)
