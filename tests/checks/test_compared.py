"""F5: what is compared counts the same thing, or the page says that it does not."""

import pytest
from checking import findings
from naive import add_chart, add_figure, add_point, add_slide
from tiny_workspace import TinyWorkspace

STORED = "seeds/short-report/figures/warheads_stored.toml"
BASES = "decks/tiny/tables/bases.toml"


def found(tiny: TinyWorkspace) -> list[tuple[str, str]]:
    """Return the records of what F5 finds, each with its words."""
    tiny.translate()
    return [(each.record, each.words) for each in findings(tiny, "F5")]


def test_the_workspace_compares_like_with_like(tiny: TinyWorkspace) -> None:
    assert found(tiny) == []


def test_a_chart_of_two_bases_is_found(tiny: TinyWorkspace) -> None:
    add_chart(tiny, "warheads_now", "warheads_stored")
    assert found(tiny) == [("chart plot", "{warheads_now}, {warheads_stored}")]


@pytest.mark.parametrize(
    "note",
    [
        "兩者口徑不同",
        "可用的與封存的不可比較",
        "兩欄所指的彈頭不同",
        "兩者不能直接比較",
        "基準不同",
    ],
)
def test_a_note_on_the_chart_is_enough(tiny: TinyWorkspace, note: str) -> None:
    add_chart(tiny, "warheads_now", "warheads_stored", note=note)
    assert found(tiny) == []


def test_a_note_on_something_else_is_not(tiny: TinyWorkspace) -> None:
    add_chart(tiny, "warheads_now", "warheads_stored", note="估計不是清點")
    assert found(tiny) != []


def test_a_caveat_on_the_slide_is_enough(tiny: TinyWorkspace) -> None:
    add_chart(tiny, "warheads_now", "warheads_stored", caveat='"兩根柱子的定義不同。"')
    assert found(tiny) == []


def test_a_caveat_that_claims_one_basis_is_not(tiny: TinyWorkspace) -> None:
    add_chart(tiny, "warheads_now", "warheads_stored", caveat='"同一口徑，故可並列。"')
    assert found(tiny) != []


def test_a_chart_of_two_units_is_found(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "missiles", 200, unit="missile")
    add_chart(tiny, "warheads_now", "missiles")
    assert [record for record, _ in found(tiny)] == ["chart plot"]


@pytest.fixture
def three(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return the workspace with a figure of another unit, to be compared with the others."""
    add_figure(tiny, "missiles", 200, unit="missile", measure="飛彈數", basis="missiles", **OWN)
    return tiny


OWN = {"basis_published": "飛彈"}
MIXED = "丙國的{warheads_now}比{missiles}多。"


def test_a_note_about_other_figures_is_not_enough(three: TinyWorkspace) -> None:
    add_point(three, MIXED, slide="compare")
    three.replace("decks/tiny/slides/compare.toml", "兩種算法不能混用", "可用與封存算法不同")
    assert found(three) == [("point naive", MIXED)]


@pytest.mark.parametrize("caveat", ["口徑不同，見{missiles:originator}。", "枚數不可比較。"])
def test_a_note_that_names_them_or_the_only_one_on_the_page_is(
    three: TinyWorkspace, caveat: str
) -> None:
    add_chart(three, "warheads_now", "missiles", caveat=f'"{caveat}"')
    assert found(three) == []


def test_a_note_that_names_nothing_is_not_enough_for_two_comparisons(
    three: TinyWorkspace,
) -> None:
    add_chart(three, "warheads_now", "missiles", caveat='"口徑不同。"')
    add_point(three, "丙國的{warheads_now}比{warheads_stored}多。", slide="plotted")
    assert {record for record, _ in found(three)} == {"chart plot", "point naive"}


def test_a_note_that_names_one_of_two_countries_is_enough(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "others", 1770, subject="丁國", basis="deployed")
    add_chart(tiny, "warheads_now", "others", caveat='"丁國的口徑不同。"')
    assert found(tiny) == []


def test_big_numbers_of_two_bases_are_found(tiny: TinyWorkspace) -> None:
    listed = '[\n  "warheads_now",\n  "warheads_stored",\n]'
    add_slide(tiny, "two", layout='"big-number"', figures=listed)
    assert [record for record, _ in found(tiny)] == ["slide two"]


def test_big_numbers_that_nobody_would_compare_are_not(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "budget", 500, currency="USD", basis="announced budget")
    listed = '[\n  "warheads_now",\n  "budget",\n  "count_date",\n]'
    add_slide(tiny, "two", layout='"big-number"', figures=listed)
    assert found(tiny) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "丙國部署的{warheads_now}比備用的{warheads_stored}多。",
        "彈頭由{warheads_stored}增至{warheads_now}。",
        "{warheads_now}與{warheads_stored}大致吻合。",
        "At {warheads_now}, it has more than the {warheads_stored} of before.",
        "Its arsenal grew from {warheads_stored} to {warheads_now}.",
    ],
)
def test_a_sentence_that_compares_two_bases_is_found(tiny: TinyWorkspace, sentence: str) -> None:
    add_point(tiny, sentence)
    assert found(tiny) == [("point naive", sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "可用的{warheads_now}比封存的{warheads_stored}多。",
        "丙國有{warheads_now}。另有{warheads_stored}，比去年多。",
        "丙國有{warheads_now}與{warheads_stored}。",
        "丙國有{warheads_now}，比{warheads_stored}多，兩者定義不同。",
        "到{warheads_later:target}的{warheads_later}比{warheads_now}多。",
        "丙國有{warheads_now}，資料比{warheads_stored:as_of}新。",
    ],
)
def test_a_sentence_that_names_both_or_compares_neither_is_not(
    tiny: TinyWorkspace, text: str
) -> None:
    add_point(tiny, text)
    assert found(tiny) == []


def test_one_measure_of_two_countries_is_compared_without_a_word(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "others", 1770, subject="丁國", basis="deployed")
    add_point(tiny, "丙國{warheads_now}，丁國{others}。")
    assert [record for record, _ in found(tiny)] == ["point naive"]


def test_a_point_that_no_page_shows_is_found_too(tiny: TinyWorkspace) -> None:
    add_point(tiny, "丙國的{warheads_now}比{warheads_stored}多。")
    tiny.replace("decks/tiny/deck.toml", '  "naive",\n', "")
    assert [record for record, _ in found(tiny)] == ["point naive"]


def test_a_row_of_two_bases_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/slides/compare.toml", "兩種算法不能混用", "丙國的彈頭")
    tiny.replace(BASES, "算什麼", "現在")
    tiny.replace(BASES, 'what = "可用"', 'what = "{warheads_stored}"')
    assert "table bases" in [record for record, _ in found(tiny)]


def test_a_column_of_two_bases_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/slides/compare.toml", "兩種算法不能混用", "丙國的彈頭")
    tiny.replace(BASES, "算什麼", "項目")
    tiny.replace(BASES, 'what = "可用"', 'what = "甲"')
    tiny.replace(BASES, 'what = "封存"', 'what = "乙"')
    assert [record for record, _ in found(tiny)] == ["table bases"]


def test_a_column_that_names_the_bases_is_enough(tiny: TinyWorkspace) -> None:
    tiny.replace("decks/tiny/slides/compare.toml", "兩種算法不能混用", "丙國的彈頭")
    assert found(tiny) == []


SHARE = {"formula": "100 * warheads_stored / warheads_now", "unit": "percent", "basis": "ratio"}


def test_a_result_of_two_bases_is_found_on_every_page(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "part", 17, qualifier="approx", **SHARE)
    add_point(tiny, "本報告計算：占{part}。")
    assert found(tiny) == [("figure part", "{part}")]


def test_a_doubt_of_its_own_is_enough(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "part", 17, qualifier="approx", doubt="分子分母算的東西不同。", **SHARE)
    add_point(tiny, "本報告計算：占{part}。")
    assert found(tiny) == []


def test_a_waiver_in_the_point_sets_it_aside(tiny: TinyWorkspace) -> None:
    add_point(tiny, "丙國的{warheads_now}比{warheads_stored}多。")
    path = tiny.path("decks/tiny/points/naive.toml")
    path.write_text(
        f'{path.read_text("utf-8")}\nwaivers = ["F5: the next point says why"]\n', "utf-8"
    )
    assert found(tiny) == []
