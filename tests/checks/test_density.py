"""D2: what a slide and a point may hold, as it is read."""

from checking import findings
from tiny_workspace import TinyWorkspace, point

DECK = "decks/tiny/deck.toml"


def with_points(tiny: TinyWorkspace, *texts: str) -> None:
    """Put points of ours on the slide that compares, with these texts."""
    lines = ""
    for number, text in enumerate(texts, 1):
        tiny.write(f"decks/tiny/points/more-{number}.toml", point(f"more-{number}", text))
        lines += f'  "more-{number}",\n'
    tiny.replace(DECK, '  "## compare",\n', '  "## compare",\n' + lines)


def test_a_fifth_point_is_too_much(tiny: TinyWorkspace) -> None:
    with_points(tiny, *"一二三四五")
    tiny.translate()
    (only,) = findings(tiny, "D2")
    assert (only.record, only.message) == ("slide compare", "has 5 points, more than 4")


def test_four_are_not(tiny: TinyWorkspace) -> None:
    with_points(tiny, *"一二三四")
    tiny.translate()
    assert not findings(tiny, "D2")


def test_a_long_point_is_found_in_its_language(tiny: TinyWorkspace) -> None:
    with_points(tiny, "長" * 111, "短")
    tiny.translate({"point/more-1": "short", "point/more-2": "long" + " long" * 60})
    found = {each.record: each for each in findings(tiny, "D2")}
    assert set(found) == {"point more-1", "point more-2"}
    assert "111 characters" in found["point more-1"].message
    assert "61 words" in found["point more-2"].message
    assert found["point more-2"].file == "translations/en/LC_MESSAGES/points.po"


def test_a_point_is_measured_with_its_figures_put_in(tiny: TinyWorkspace) -> None:
    with_points(tiny, "長" * 106 + "{warheads_now}")
    tiny.translate()
    (only,) = findings(tiny, "D2")
    assert only.record == "point more-1"


def test_what_is_just_within_is_not_found(tiny: TinyWorkspace) -> None:
    with_points(tiny, "長" * 110, "長" * 110)
    tiny.translate({"point/more-1": "long" + " long" * 59, "point/more-2": "long" + " long" * 39})
    assert not findings(tiny, "D2")


def test_points_that_are_too_much_together_are_the_slides_flaw(tiny: TinyWorkspace) -> None:
    with_points(tiny, *["長" * 100] * 3)
    tiny.translate({f"point/more-{number}": "word" for number in (1, 2, 3)})
    (only,) = findings(tiny, "D2")
    assert only.record == "slide compare"
    assert "300 characters" in only.message


def test_a_point_that_only_the_memo_has_is_not_on_a_slide(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/points/keep-waiting.toml", "維持現狀", "維持現狀" * 40)
    tiny.translate()
    assert not findings(tiny, "D2")
