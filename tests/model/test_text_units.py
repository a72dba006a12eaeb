"""Every text that a reader sees is a unit for translators, each with a stable id."""

from tiny_workspace import DECK, SOURCE, TinyWorkspace


def units(tiny: TinyWorkspace) -> dict[tuple[str, str], str]:
    """Return the texts of the workspace, by context and text, with their files."""
    return {(unit.context, unit.text): unit.file for unit in tiny.load().text_units()}


def test_every_kind_of_text_is_a_unit_with_its_file(tiny: TinyWorkspace) -> None:
    found = units(tiny)
    for context, text, file in [
        (f"source/{SOURCE}/title", "一則短訊", f"seeds/{SOURCE}/source.toml"),
        (f"source/{SOURCE}/gives", "彈頭的估計與預測。", f"seeds/{SOURCE}/source.toml"),
        ("outlet", "某報", f"seeds/{SOURCE}/source.toml"),
        ("originator", "遠望所", f"seeds/{SOURCE}/figures/warheads_now.toml"),
        ("figure/warheads_stored/doubt", "封存的不是可用的。", None),
        ("point/no-first-move", "丙國官員說不會先動手。", None),
        (f"deck/{DECK}/marking", "TLP:CLEAR", f"decks/{DECK}/deck.toml"),
        (f"section/{DECK}/back/title", "備用", f"decks/{DECK}/sections/back.toml"),
        (f"slide/{DECK}/answer/caveat", "估計不是清點，見{slide_compare}。", None),
        (f"chart/{DECK}/count/title", "可用彈頭（枚）", f"decks/{DECK}/charts/count.toml"),
        (f"table/{DECK}/bases/head/count", "多少", f"decks/{DECK}/tables/bases.toml"),
        (f"table/{DECK}/bases/stored/what", "封存", f"decks/{DECK}/tables/bases.toml"),
        (
            f"memo/{DECK}/bottom_line",
            "可用的有{warheads_now}，都是估計。",
            f"decks/{DECK}/memo.toml",
        ),
    ]:
        assert (context, text) in found
        assert file is None or found[context, text] == file or "/" not in context


def test_constants_are_no_units_and_empty_cells_neither(tiny: TinyWorkspace) -> None:
    tiny.replace(f"decks/{DECK}/tables/bases.toml", 'what = "算什麼"', 'what = ""')
    found = units(tiny)
    assert not {"desk", "unknown", "not_stated", ""} & {text for _, text in found}


def test_a_basis_is_written_in_english_and_every_other_text_in_its_records_language(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(
        f"seeds/{SOURCE}/points/no-first-move.toml", "丙國官員說不會先動手。", "They wait."
    )
    tiny.replace(f"seeds/{SOURCE}/points/no-first-move.toml", "kind =", 'language = "en"\n\nkind =')
    languages = {unit.context: unit.language for unit in tiny.load().text_units()}
    assert languages["basis"] == "en"
    assert languages["point/no-first-move"] == "en"
    assert languages["point/now-count"] == "zh-Hant"


def test_two_records_never_share_the_id_of_a_text(tiny: TinyWorkspace) -> None:
    own = [unit.context for unit in tiny.load().text_units() if "/" in unit.context]
    assert len(own) == len(set(own))


def test_a_source_asks_for_translations_once_something_rests_on_it_or_it_is_described(
    tiny: TinyWorkspace,
) -> None:
    name = "seeds/brought-in/source.toml"
    source = tiny.path("seeds/short-report/source.toml").read_text("utf-8")
    lines = [each for each in source.split("\n\n") if not each.startswith(("limits", "gives"))]
    text = "\n\n".join(lines).replace('id = "short-report"', 'id = "brought-in"')
    text = text.replace("一則短訊", "另一則短訊")
    tiny.write(name, text)
    assert ("source/brought-in/title", "另一則短訊") not in units(tiny)
    tiny.write(name, f'{tiny.path(name).read_text("utf-8")}\nlimits = "只有一頁。"\n')
    assert ("source/brought-in/title", "另一則短訊") in units(tiny)
    tiny.write(name, text)
    anchor = '  { source = "brought-in", start = 0, end = 1, text = "x" },\n'
    tiny.replace(
        "seeds/short-report/figures/warheads_now.toml", "anchors = [\n", f"anchors = [\n{anchor}"
    )
    assert ("source/brought-in/title", "另一則短訊") in units(tiny)
