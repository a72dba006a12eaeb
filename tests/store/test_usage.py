"""Where a record is used: the way from a number to every page that shows it."""

from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief.store.usage import uses_of_figure, uses_of_point


def test_every_use_of_a_figure_is_found_in_texts_charts_tables_and_formulas(
    tiny: TinyWorkspace,
) -> None:
    workspace = tiny.load()
    assert uses_of_figure(workspace, "warheads_now") == (
        "figure rise",
        "memo tiny",
        "point now-count",
        "slide tiny/answer",
        "slide tiny/growth",
        "slide tiny/number",
        "table tiny/bases",
    )
    assert uses_of_figure(workspace, "rise") == ("slide tiny/answer",)


def test_a_figure_asked_for_in_a_variant_is_used(tiny: TinyWorkspace) -> None:
    tiny.replace(
        f"seeds/{SOURCE}/points/no-first-move.toml", "先動手。", "先動手（{rise:as_of}）。"
    )
    assert "point no-first-move" in uses_of_figure(tiny.load(), "rise")


def test_every_use_of_a_point_is_found_on_slides_and_in_the_memo(tiny: TinyWorkspace) -> None:
    workspace = tiny.load()
    assert uses_of_point(workspace, "our-view") == (f"memo {DECK}", f"slide {DECK}/answer")
    assert uses_of_point(workspace, "keep-waiting") == (f"memo {DECK}",)


def test_what_is_used_nowhere_has_no_uses(tiny: TinyWorkspace) -> None:
    tiny.replace(f"decks/{DECK}/deck.toml", '  "no-first-move",\n', "")
    assert uses_of_point(tiny.load(), "no-first-move") == ()
