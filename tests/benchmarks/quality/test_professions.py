from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tracker.benchmarks.quality.professions import MEASURES

RESUMES = {"CHEF": "Chef at the Blue Kettle, 2015 to 2020", "INFORMATION-TECHNOLOGY": "Administrator of Linux servers"}


def test_the_resume_of_the_profession_comes_first(tmp_path: Path) -> None:
    for profession, text in RESUMES.items():
        folder = tmp_path / "resumes" / profession
        folder.mkdir(parents=True)
        canvas = Canvas(str(folder / "1.pdf"))
        canvas.drawString(72, 700, text)
        canvas.save()
    posts = "occupation,post\nChef,Chef wanted for our kitchen\nIT,Administrator of Linux servers wanted\n"
    (tmp_path / "job_posts.csv").write_text(posts, "utf-8")
    ours, _ = MEASURES[0].run(tmp_path)
    assert (ours.name, ours.baselines["TF-IDF"]) == ("NDCG@10 over 2 résumés", 1.0)
