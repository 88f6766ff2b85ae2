from tracker.requirements.sections import placed
from tracker.requirements.statements import Statement, clauses, statements


def all_of(text: str) -> list[Statement]:
    return [statement for place in placed(text, None) for statement in statements(place)]


def test_a_label_that_is_explained_is_a_statement_of_its_own() -> None:
    found = all_of("Requirements:\n- Patience: glazes dry slowly and nobody may hurry them along")
    assert [one.text for one in found] == ["Patience", "glazes dry slowly and nobody may hurry them along"]


def test_a_label_before_a_short_item_is_none() -> None:
    found = all_of("Requirements:\n- Education: a degree")
    assert [(one.label, one.text) for one in found] == [("Education", "a degree")]


def test_wording_of_must_and_plus_applies_to_its_own_clause() -> None:
    (one,) = all_of("A diploma is required; a kiln of your own is a plus")
    assert [clause.text for clause in clauses(one)] == ["A diploma is required", "a kiln of your own is a plus"]


def test_without_such_wording_only_semicolons_part_clauses() -> None:
    (one,) = all_of("A diploma (from Leeds), ideally; a kiln")
    assert [clause.text for clause in clauses(one)] == ["A diploma", "from Leeds", "ideally", "a kiln"]
    (one,) = all_of("A diploma (from Leeds), but; a kiln")
    assert [clause.text for clause in clauses(one)] == ["A diploma (from Leeds), but", "a kiln"]


def test_what_binds_and_what_is_wished_for_part_at_their_and() -> None:
    (one,) = all_of("Knowledge of clay is essential and a guild diploma preferred")
    assert [clause.text for clause in clauses(one)] == ["Knowledge of clay is essential", "a guild diploma preferred"]
    (one,) = all_of("Knowledge of clay is expected, as is a steady hand")
    assert [clause.text for clause in clauses(one)] == ["Knowledge of clay is expected", "as is a steady hand"]


def test_a_wish_behind_one_demand_is_its_own() -> None:
    (one,) = all_of("Full guild card, raku card preferred")
    assert [clause.text for clause in clauses(one)] == ["Full guild card", "raku card preferred"]
    (one,) = all_of("Clay, raku preferred")
    assert [clause.text for clause in clauses(one)] == ["Clay, raku preferred"]


def test_two_demands_with_a_cue_each_part_at_their_comma() -> None:
    (one,) = all_of("Guild card essential, kiln experience handy")
    assert [clause.text for clause in clauses(one)] == ["Guild card essential", "kiln experience handy"]


def test_what_follows_ideally_is_a_wish_of_its_own() -> None:
    (one,) = all_of("You hold a guild card, and ideally you have fired raku")
    assert [clause.text for clause in clauses(one)] == ["You hold a guild card", "ideally you have fired raku"]


def test_the_name_of_a_degree_ends_no_sentence() -> None:
    assert [one.text for one in all_of("M.Sc. Pottery and a B.Ed. from Delft")] == [
        "M.Sc. Pottery and a B.Ed. from Delft"
    ]


def test_the_verbs_of_one_demand_part() -> None:
    (one,) = all_of("You must have run a wheel, know stoneware inside out and hold a guild card")
    assert [clause.text for clause in clauses(one)] == [
        "You must have run a wheel",
        "know stoneware inside out",
        "hold a guild card",
    ]
    (one,) = all_of("Some raku would be a bonus and if you speak Dutch even better")
    assert [clause.text for clause in clauses(one)] == ["Some raku would be a bonus", "if you speak Dutch even better"]


def test_what_one_must_have_and_what_one_has_done_part() -> None:
    (one,) = all_of("You must know clay and have taught pottery")
    assert [clause.text for clause in clauses(one)] == ["You must know clay", "have taught pottery"]


def test_each_thing_said_of_the_person_sought_is_a_clause() -> None:
    (one,) = all_of("Someone with a good knowledge of clay, who is patient, and who has used a pug mill")
    assert [clause.text for clause in clauses(one)] == [
        "Someone with a good knowledge of clay",
        "who is patient",
        "who has used a pug mill",
    ]


def test_a_label_about_the_body_is_nothing_asked_for() -> None:
    found = all_of("Requirements:\nWorking conditions: a warm room, some lifting of clay and stilts")
    assert [one.label for one in found] == ["Working conditions"]


def test_each_time_that_the_reader_is_addressed_a_clause_begins() -> None:
    (one,) = all_of("You have fired a kiln, you know clay, and you are patient")
    assert [clause.text for clause in clauses(one)] == ["You have fired a kiln", "you know clay", "you are patient"]


def test_a_wish_behind_a_bracket_is_of_the_words_before_it() -> None:
    (place,) = placed("Kilns (e.g. Alpha, Beta) highly regarded", None)
    (statement,) = statements(place)
    assert [one.text for one in clauses(statement)] == ["Kilns (e.g. Alpha, Beta) highly regarded"]
