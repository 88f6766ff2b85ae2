from tracker.benchmarks.quality.registry import measures


def test_the_sets_about_ranking_are_all_there() -> None:
    folders = {measure.folder for measure in measures()}
    ranking = {"resume_job_pairs", "matched_unmatched", "category_ranking", "smoke", "names", "layouts"}
    assert ranking - folders == set()


def test_every_measure_has_a_title_of_its_own() -> None:
    titles = [measure.title for measure in measures()]
    assert len(set(titles)) == len(titles)
