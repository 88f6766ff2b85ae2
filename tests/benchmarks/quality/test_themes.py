from pathlib import Path

from docx import Document
from reportlab.pdfgen.canvas import Canvas

from tracker.benchmarks.quality.themes import MEASURES


def written(path: Path, font: str) -> None:
    canvas = Canvas(str(path))
    canvas.setFont(font, 11)
    for number, line in enumerate(("Skills", "Python, SQL")):
        canvas.drawString(72, 700 - 20 * number, line)
    canvas.save()


def test_one_text_in_two_faces_gives_one_assessment(tmp_path: Path) -> None:
    for folder in ("rendercv", "docx"):
        (tmp_path / folder).mkdir()
    written(tmp_path / "rendercv" / "one.pdf", "Helvetica")
    written(tmp_path / "rendercv" / "two.pdf", "Times-Roman")
    document = Document()
    document.add_paragraph("Fired kilns")
    document.save(str(tmp_path / "docx" / "one.docx"))
    (tmp_path / "docx" / "two.docx").write_bytes(b"no archive")
    assert [line.value for line in MEASURES[0].run(tmp_path)] == [1.0, 0.5]
