"""P1, P6: a quotation has a speaker, a fact stands somewhere, and nobody is invented."""

from flagged import codes
from tiny_workspace import TinyWorkspace, point, point_anchor

QUOTED = "seeds/short-report/points/no-first-move.toml"
FACT = "decks/tiny/points/new-fact.toml"


def test_a_quotation_that_nobody_says_is_an_error(translated: TinyWorkspace) -> None:
    translated.replace(QUOTED, 'claimant = "遠望所"', 'claimant = "not_stated"')
    assert codes(translated, "P1", "P6") == [("P1", "point no-first-move")]


def test_a_quotation_that_is_claimed_by_the_desk_is_an_error(translated: TinyWorkspace) -> None:
    translated.replace(QUOTED, 'claimant = "遠望所"', 'claimant = "desk"')
    assert codes(translated, "P1") == [("P1", "point no-first-move")]


def test_a_fact_whose_claimant_is_not_stated_is_only_a_warning(translated: TinyWorkspace) -> None:
    translated.replace(
        "seeds/short-report/points/now-count.toml",
        'claimant = "遠望所"',
        'claimant = "not_stated"',
    )
    assert codes(translated, "P1", "P6") == [("P6", "point now-count")]


def test_a_fact_of_the_desk_that_stands_nowhere_is_an_error(translated: TinyWorkspace) -> None:
    translated.write(FACT, point("new-fact", "丙國有彈頭。", kind='"fact"'))
    assert codes(translated, "P1") == [("P1", "point new-fact")]


def test_a_fact_of_the_desk_may_rest_on_the_anchor_of_a_figure(translated: TinyWorkspace) -> None:
    translated.write(FACT, point("new-fact", "丙國有{warheads_now}。", kind='"fact"'))
    assert codes(translated, "P1") == []


def test_a_fact_of_the_desk_may_rest_on_what_a_figure_is_computed_from(
    translated: TinyWorkspace,
) -> None:
    translated.write(FACT, point("new-fact", "還會增加{rise}。", kind='"fact"'))
    assert codes(translated, "P1") == []


def test_a_fact_of_the_desk_may_have_an_anchor_of_its_own(translated: TinyWorkspace) -> None:
    anchors = f"[\n  {point_anchor('只出自同一份年報')},\n]"
    translated.write(FACT, point("new-fact", "出處只有一個。", kind='"fact"', anchors=anchors))
    assert codes(translated, "P1") == []


def test_our_judgements_and_options_need_no_anchor(translated: TinyWorkspace) -> None:
    assert codes(translated, "P1", "P6") == []
