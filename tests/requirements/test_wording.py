from tracker.requirements.wording import capital, listed, years_label


def test_lists_read_as_people_write_them() -> None:
    assert listed(["TensorFlow", "PyTorch", "JAX"], "or") == "TensorFlow, PyTorch or JAX"
    assert listed(["Python"], "and") == "Python"
    assert listed([], "or") == ""


def test_years_read_as_people_write_them() -> None:
    assert years_label(3, None, "machine learning") == "3+ years of machine learning"
    assert years_label(2, 5, "") == "2-5 years of work experience"
    assert years_label(1.5, None, "baker", as_title=True) == "1.5+ years as baker"


def test_a_capital_leaves_the_rest_alone() -> None:
    assert capital("bread and macOS") == "Bread and macOS"
    assert capital("") == ""
