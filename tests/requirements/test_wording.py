from tracker.requirements.wording import capital, listed, lowered, years_label


def test_lists_read_as_people_write_them() -> None:
    assert listed(["TensorFlow", "PyTorch", "JAX"], "or") == "TensorFlow, PyTorch or JAX"
    assert listed(["Python"], "and") == "Python"
    assert listed([], "or") == ""


def test_years_read_as_people_write_them() -> None:
    assert years_label(3, None, "machine learning") == "3+ years of machine learning"
    assert years_label(2, 5, "") == "2-5 years of work experience"
    assert years_label(1.5, None, "baker", joint="as") == "18+ months as baker"
    assert years_label(0.5, 1, "busy bakery", joint="in a") == "6-12 months in a busy bakery"


def test_a_capital_leaves_the_rest_alone() -> None:
    assert capital("bread and macOS") == "Bread and macOS"
    assert capital("") == ""


def test_small_letters_but_for_names_in_capitals() -> None:
    assert lowered("Selling B2B Software with ICP-MS") == "selling B2B software with ICP-MS"
