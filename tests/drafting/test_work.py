from tracker.drafting.work import ad_of_key, draft_key


def test_a_key_leads_back_to_its_document() -> None:
    assert ad_of_key(draft_key("a-b_c")) == "a-b_c"
