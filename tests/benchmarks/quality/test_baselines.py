from tracker.benchmarks.quality.baselines import BASELINES, bm25, chance, corpus_of, coverage, tf_idf

POTTER, BAKER = "Fired kilns and glazed pots", "Baked bread and cakes in a bakery"
JOB = "We look for a potter to fire kilns"
CORPUS = corpus_of([POTTER, BAKER])


def test_every_similarity_prefers_the_resume_that_shares_words() -> None:
    assert [score(JOB, POTTER, CORPUS) > score(JOB, BAKER, CORPUS) for score in (coverage, tf_idf, bm25)] == [True] * 3


def test_the_same_text_is_wholly_like_itself() -> None:
    assert round(tf_idf(POTTER, POTTER, CORPUS), 6) == 1


def test_chance_repeats_itself() -> None:
    assert chance(JOB, POTTER, CORPUS) == chance(JOB, POTTER, CORPUS) != chance(JOB, BAKER, CORPUS)


def test_empty_texts_score_without_an_error() -> None:
    empty = corpus_of([])
    assert [score("", "", empty) for name, score in BASELINES.items() if name != "random"] == [0.0] * 4
