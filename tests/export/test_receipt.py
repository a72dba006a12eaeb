"""The receipt: everything that a deck rests on, what only its notes say among it."""

from typing import Any

from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief.export.receipt import receipt
from brief.planning.deck import plan_deck

COMPARE = f"decks/{DECK}/slides/compare.toml"
OTHER = "other-report"


def receipt_of(tiny: TinyWorkspace) -> dict[str, Any]:
    """Translate and lay out the tiny deck in Chinese, and return its receipt."""
    tiny.translate()
    workspace, words = tiny.load(), tiny.vocabulary()
    folder = workspace.deck()
    plans = {"zh-Hant": plan_deck(workspace, folder, words, "zh-Hant")}
    return receipt(workspace, folder, words, plans, {})


def slide(of: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what the receipt says of a page."""
    return next(each for each in of["slides"]["zh-Hant"] if each["slide"] == name)


def rest_on_another_source(tiny: TinyWorkspace) -> None:
    """Let the table rest on a point of a source that the deck shows nothing of."""
    for name in ("source.toml", "note.md", "points/no-first-move.toml"):
        text = tiny.path(f"seeds/{SOURCE}/{name}").read_text("utf-8").replace(SOURCE, OTHER)
        text = text.replace("no-first-move", "no-second-move").replace("short.txt", "other.txt")
        if name.startswith("points"):
            text = text.replace("丙國官員說不會先動手。", "丙國官員說封存的{warheads_stored}不動。")
        tiny.write(f"seeds/{OTHER}/{name.replace('first', 'second')}", text)
    tiny.write("seeds/originals/other.txt", tiny.path("seeds/originals/short.txt").read_bytes())
    tiny.replace(f"decks/{DECK}/tables/bases.toml", "{warheads_stored}", "—")
    tiny.replace(COMPARE, "table =", 'rests_on = ["no-second-move"]\n\ntable =')


def test_a_point_that_a_slide_only_rests_on_is_an_input_with_its_source(
    tiny: TinyWorkspace,
) -> None:
    before = receipt_of(tiny)["inputs"]
    rest_on_another_source(tiny)
    added = set(receipt_of(tiny)["inputs"]) - set(before)
    assert added == {f"seeds/{OTHER}/source.toml", f"seeds/{OTHER}/points/no-second-move.toml"}


def test_a_figure_that_only_the_notes_name_is_told_with_its_origin(tiny: TinyWorkspace) -> None:
    rest_on_another_source(tiny)
    made = receipt_of(tiny)
    compare = slide(made, "compare")
    assert compare["points"] == []
    assert compare["noted_points"] == ["no-second-move"]
    assert "warheads_stored" not in compare["figures"]
    assert "warheads_stored" in compare["noted_figures"]
    assert made["figures"]["warheads_stored"]["originator"] == "遠望所"
    assert f"seeds/{SOURCE}/figures/warheads_stored.toml" in made["inputs"]


def test_a_page_that_continues_a_slide_has_its_own_points_and_none_in_its_notes(
    tiny: TinyWorkspace,
) -> None:
    rows = "".join(f'\n[rows.more-{n}]\nwhat = "又一種算法"\ncount = "—"\n' for n in range(20))
    file = f"decks/{DECK}/tables/bases.toml"
    tiny.write(file, tiny.path(file).read_text("utf-8") + rows)
    made = receipt_of(tiny)
    first, further = slide(made, "compare"), slide(made, "compare:2")
    assert first["figures"] == further["figures"] == ["warheads_now", "warheads_stored"]
    assert first["noted_figures"] == first["figures"]
    assert further["noted_figures"] == further["noted_points"] == []
