from __future__ import annotations

import pytest

from tracker.documents import Contact, Span, contact, read


def contact_of(*lines: str) -> Contact:
    return contact(read("\n".join(lines).encode(), "cv.txt"))


def test_name_mail_phone_and_links_are_found_with_their_places() -> None:
    text = "Mara Okafor\nmara@okafor.example | +31 6 12345678 | linkedin.com/in/mara-o\nExperience"
    found = contact(read(text.encode(), "cv.txt"))
    assert found == Contact(
        name="Mara Okafor",
        email="mara@okafor.example",
        phone="+31 6 12345678",
        links=("linkedin.com/in/mara-o",),
        spans=(Span(0, 11), Span(12, 31), Span(34, 48), Span(51, 73)),
    )
    assert [text[span.start : span.end] for span in found.spans] == [
        "Mara Okafor",
        "mara@okafor.example",
        "+31 6 12345678",
        "linkedin.com/in/mara-o",
    ]


@pytest.mark.parametrize(
    "phone",
    ["(212) 555-0187", "+1 212-736-5000", "020 7946 0018", "+49 30 901820", "0049 30 901820", "+91 98765 43210"],
)
def test_phone_numbers_are_kept_as_written(phone: str) -> None:
    assert contact_of("Mara Okafor", f"Phone: {phone}", "mara@okafor.example").phone == phone


@pytest.mark.parametrize(
    "line",
    ["2015 - 2017", "11/29/2007", "16/03/1992", "(2015 2017", "1,250,000", "06/2013 to 01/2016", "08/18 – 09/19"],
)
def test_dates_and_amounts_are_no_phone_numbers(line: str) -> None:
    assert contact_of("Mara Okafor", line, "mara@okafor.example").phone is None


def test_names_of_software_are_no_links() -> None:
    assert contact_of("mara@okafor.example", "ASP.NET, Node.js, Vue.js, .NET").links == ()


def test_an_address_that_ends_a_sentence_loses_its_stop() -> None:
    assert contact_of("See www.okafor.example/work.").links == ("www.okafor.example/work",)


def test_a_document_without_contact_data_gives_nothing() -> None:
    assert contact_of("Warehouse Lead", "Harbour Foods", "Counted the cold store") == Contact()
