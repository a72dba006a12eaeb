"""P4: three outlets that print one estimate are one source."""

import hashlib

import pytest
from checking import findings
from flagged import codes
from tiny_workspace import TinyWorkspace, figure, figure_anchor, point, point_anchor

FACT = "decks/tiny/points/many.toml"
NOW = "seeds/short-report/figures/warheads_now.toml"
LATER = "seeds/short-report/figures/warheads_later.toml"


def second_outlet(tiny: TinyWorkspace, name: str = "other-report") -> None:
    """Add a second document in which the same stands."""
    source = tiny.path("seeds/short-report/source.toml").read_text("utf-8")
    text = tiny.path("seeds/originals/short.txt").read_text("utf-8") + "轉載。\n"
    data = text.encode()
    tiny.write(f"seeds/originals/{name}.txt", data)
    fields = {
        'id = "short-report"': f'id = "{name}"',
        '"short.txt"': f'"{name}.txt"',
        source.split("original_sha256 = ")[1].split("\n")[0]: (
            f'"{hashlib.sha256(data).hexdigest()}"'
        ),
        source.split("original_bytes = ")[1].split("\n")[0]: str(len(data)),
    }
    for old, new in fields.items():
        source = source.replace(old, new)
    tiny.write(f"seeds/{name}/source.toml", source)


def in_both(quote: str) -> str:
    """Return a point's anchors in both documents."""
    anchor = point_anchor(quote)
    other = anchor.replace('"short-report"', '"other-report"')
    return f"[\n  {anchor},\n  {other},\n]"


def say(
    tiny: TinyWorkspace, chinese: str, english: str = "{warheads_now} in all", **more: str
) -> None:
    """Let a fact that stands in two outlets say this."""
    second_outlet(tiny)
    fields = {"claimant": '"某報"', "kind": '"fact"', "anchors": in_both("超過600枚")} | more
    tiny.write(FACT, point("many", chinese, **fields))
    tiny.translate({"point/many": english})


def test_two_outlets_with_one_originator_that_goes_unnamed(tiny: TinyWorkspace) -> None:
    say(tiny, "丙國有{warheads_now}。")
    (found,) = findings(tiny, "P4")
    assert (found.record, found.severity) == ("point many", "warning")
    assert found.message == "two outlets, one originator: 遠望所"


@pytest.mark.parametrize(
    "text", ["遠望所估計有{warheads_now}。", "{warheads_now:originator}：{warheads_now}。"]
)
def test_naming_the_originator_settles_it(tiny: TinyWorkspace, text: str) -> None:
    say(tiny, text)
    assert codes(tiny, "P4") == []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("多家媒體均估計有{warheads_now}。", "C has {warheads_now}."),
        ("遠望所估計有{warheads_now}，兩篇報導互相印證。", "C has {warheads_now}."),
        ("遠望所估計有{warheads_now}。", "Several outlets agree on {warheads_now}."),
        ("遠望所估計有{warheads_now}。", "The Institute’s {warheads_now} is corroborated."),
    ],
)
def test_claiming_agreement_between_outlets_is_found_even_where_it_is_named(
    tiny: TinyWorkspace, chinese: str, english: str
) -> None:
    say(tiny, chinese, english)
    (found,) = findings(tiny, "P4")
    assert found.message.endswith("two outlets, one originator: 遠望所")
    assert found.message.startswith("several sources are claimed")


def test_saying_that_they_go_back_to_one_is_fine(tiny: TinyWorkspace) -> None:
    say(tiny, "兩篇報導的{warheads_now}都出自遠望所。", "Both cite the Institute’s {warheads_now}.")
    assert codes(tiny, "P4") == []


def test_two_originators_are_two_sources(tiny: TinyWorkspace) -> None:
    tiny.replace(LATER, 'originator = "遠望所"', 'originator = "清點會"')
    say(
        tiny,
        "多家機構均認為由{warheads_now}增至{warheads_later}。",
        "From {warheads_now} to {warheads_later}.",
    )
    assert codes(tiny, "P4") == []


def test_two_articles_that_count_themselves_are_two_originators(tiny: TinyWorkspace) -> None:
    second_outlet(tiny)
    tiny.replace(NOW, 'originator = "遠望所"', 'originator = "該報導"')
    anchor = figure_anchor("800枚").replace('"short-report"', '"other-report"')
    tiny.write(
        LATER,
        figure(
            "warheads_later",
            "value = 800",
            "800枚",
            originator='"該報導"',
            anchors=f"[\n  {anchor},\n]",
        ),
    )
    say(
        tiny,
        "丙國由{warheads_now}增至{warheads_later}。",
        "From {warheads_now} to {warheads_later}.",
    )
    assert ("P4", "point many") not in codes(tiny, "P4")


def test_one_outlet_with_one_originator_claims_nothing(tiny: TinyWorkspace) -> None:
    anchors = f"[\n  {point_anchor('超過600枚')},\n  {point_anchor('另有100枚')},\n]"
    say(tiny, "丙國有{warheads_now}。", anchors=anchors)
    assert codes(tiny, "P4") == []


def test_a_key_judgement_of_the_memo_on_one_originator_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/points/our-view.toml", "增加的方向可信", "會再增加{rise}")
    tiny.translate()
    (found,) = findings(tiny, "P4")
    assert (found.record, found.deck) == ("point our-view", "tiny")
    assert found.message == "a key judgement of the memo rests on one originator: 遠望所"


def test_the_same_judgement_outside_the_memo_is_not(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/points/our-view.toml", "增加的方向可信", "會再增加{rise}")
    tiny.replace(
        "decks/tiny/memo.toml",
        'implications = [\n  "our-view"',
        'implications = [\n  "later-count"',
    )
    tiny.translate()
    assert codes(tiny, "P4") == []


def test_a_date_is_no_estimate(tiny: TinyWorkspace) -> None:
    say(tiny, "日期是{count_date}。", "The date is {count_date}.", anchors=in_both("2024年6月"))
    assert codes(tiny, "P4") == []
