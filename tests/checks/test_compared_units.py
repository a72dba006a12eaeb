"""F5: like things in several units want a note; a rate that is foretold is no comparison."""

import pytest
from checking import findings
from naive import add_figure, add_point, add_slide
from tiny_workspace import TinyWorkspace

from brief.checks.running import Finding

WIND = {"measure": "裝置容量", "basis": "installed capacity", "basis_published": "裝置容量"}
COST = {"measure": "投資", "basis": "investment need", "basis_published": "投資"}
RATE = {
    "unit": "percent",
    "measure": "備轉容量率",
    "basis": "operating reserve",
    "basis_published": "率",
}
FORETOLD = {"status": "projection", "target": "2030", "made": "2024-06"}


def found(tiny: TinyWorkspace) -> list[Finding]:
    tiny.translate()
    return findings(tiny, "F5")


def big_numbers(tiny: TinyWorkspace, *names: str, **fields: str) -> None:
    """Put numbers beside each other on a slide."""
    listed = "".join(f'  "{name}",\n' for name in names)
    add_slide(tiny, "two", layout='"big-number"', figures=f"[\n{listed}]", **fields)


@pytest.fixture
def wind(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return the workspace with one quantity in two units."""
    add_figure(tiny, "now", "value = 3.04", unit="gigawatt", **WIND)
    add_figure(tiny, "later", 4_000_000, unit="kilowatt", **{**WIND, **FORETOLD})
    return tiny


@pytest.fixture
def cost(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return the workspace with like sums in two currencies."""
    add_figure(tiny, "here", 1_200_000_000_000, currency="TWD", **COST)
    add_figure(tiny, "abroad", 38_000_000_000, currency="USD", originator="丁所", **COST)
    return tiny


def test_gigawatts_beside_kilowatts_are_found_on_their_page(wind: TinyWorkspace) -> None:
    big_numbers(wind, "now", "later")
    (only,) = found(wind)
    assert "on tiny/two that are in different units" in only.message
    assert "units or currencies differ" in only.remedy


def test_two_currencies_in_a_column_are_found(cost: TinyWorkspace) -> None:
    cost.replace("decks/tiny/tables/bases.toml", "算什麼", "項目")
    cost.replace("decks/tiny/slides/compare.toml", "兩種算法不能混用", "要花多少錢")
    for old, new in (("{warheads_now}", "{here}"), ("{warheads_stored}", "{abroad}")):
        cost.replace("decks/tiny/tables/bases.toml", old, new)
    assert [each.record for each in found(cost)] == ["table bases"]


@pytest.mark.parametrize("caveat", ["兩筆金額幣別不同。", "Converted at one rate.", "口徑不同。"])
def test_a_note_on_them_is_enough(cost: TinyWorkspace, caveat: str) -> None:
    big_numbers(cost, "here", "abroad", caveat=f'"{caveat}"')
    assert found(cost) == []


def test_one_sum_in_two_currencies_compares_nothing(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "here", 1_200_000_000_000, currency="TWD", **COST)
    add_figure(tiny, "again", 38_000_000_000, currency="USD", **COST)
    big_numbers(tiny, "here", "again")
    assert found(tiny) == []


def test_unlike_things_in_two_units_are_not_compared(wind: TinyWorkspace) -> None:
    other = {"measure": "線路損失", "basis": "loss", "basis_published": "損失"}
    add_figure(wind, "lost", 500_000, unit="kilowatt", **other)
    big_numbers(wind, "now", "lost")
    assert found(wind) == []


def test_a_rate_that_is_foretold_stands_alone(tiny: TinyWorkspace) -> None:
    add_figure(tiny, "rate", "value = 5.5", **{**RATE, **FORETOLD})
    add_point(tiny, "預測到{rate:target}降至{rate}。")
    assert found(tiny) == []


MULTIPLE = {"unit": "time", "measure": "倍數", "basis": "multiple", "basis_published": "倍"}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("{more:target}會是{more}。", ["figure more"]), ("{more:target}會是2024年的{more}。", [])],
)
def test_a_multiple_that_is_foretold_says_of_what_year(
    tiny: TinyWorkspace, text: str, wrong: list[str]
) -> None:
    add_figure(tiny, "more", 3, **{**MULTIPLE, **FORETOLD})
    add_point(tiny, text)
    assert [each.record for each in found(tiny)] == wrong


def in_memo(tiny: TinyWorkspace, title: str) -> list[Finding]:
    """Return what is found of a table of two bases that has its caveat on the slide alone."""
    tiny.replace("decks/tiny/tables/bases.toml", "算什麼", "項目")
    tiny.replace("decks/tiny/tables/bases.toml", 'what = "可用"', 'what = "甲"')
    tiny.replace("decks/tiny/tables/bases.toml", 'what = "封存"', 'what = "乙"')
    memo = tiny.path("decks/tiny/memo.toml").read_text("utf-8")
    tiny.write("decks/tiny/memo.toml", f'{memo}\ntable = "bases"\n\ntable_title = "{title}"\n')
    return found(tiny)


def test_the_memo_is_named_where_only_the_slide_has_the_caveat(tiny: TinyWorkspace) -> None:
    (only,) = in_memo(tiny, "兩個數字")
    assert "on tiny/memo " in only.message
    assert "the table's title" in only.remedy


def test_the_title_of_a_memos_table_is_room_for_the_note(tiny: TinyWorkspace) -> None:
    assert in_memo(tiny, "兩個數字的口徑不同") == []
