from tests.documents.files import BODY, pdf, write, writing
from tracker.documents import read
from tracker.documents.wire import from_json, to_json


def test_a_document_comes_back_as_it_was() -> None:
    hidden = pdf(writing(*BODY), lambda canvas: (canvas.setFillColorRGB(1, 1, 1), write(canvas, 60, 80, "unseen")))
    document = read(hidden, "cv.pdf")
    assert document.hidden
    assert from_json(to_json(document)) == document
