from tracker.requirements.headings import Section
from tracker.requirements.layout import lines
from tracker.requirements.run_on import apart
from tracker.requirements.sections import placed

LOST = (
    "Key responsibilities Plan the firing of four kilns with the night team Maintain the stock of clay and of glazes "
    "Train two apprentices on the wheel Skills and experience Two years in a pottery Knowledge of reduction firing "
    "would help Benefits 25 days of leave and a mug"
)


def test_headings_and_items_that_ran_together_come_apart() -> None:
    assert [(one.line.text, one.section) for one in placed(LOST, None)] == [
        ("Plan the firing of four kilns with the night team", Section.DUTIES),
        ("Maintain the stock of clay and of glazes", Section.DUTIES),
        ("Train two apprentices on the wheel", Section.DUTIES),
        ("Two years in a pottery", Section.ASK),
        ("Knowledge of reduction firing would help", Section.ASK),
        ("25 days of leave and a mug", Section.BENEFITS),
    ]


def test_ordinary_text_stays_whole() -> None:
    text = "We fire pots. Our kilns stand in Leeds. Strong people Lift them. Good people Carry them. " * 4
    (line,) = lines(text.strip())
    assert apart(line) == (line,)
