"""On a narrow slide nothing that matters is cut: no number is broken, the cut-off date stays."""

from dataclasses import replace
from itertools import pairwise

import pytest
from planning_samples import box, page, text
from test_charts import put
from tiny_workspace import DECK, TinyWorkspace

from brief.model.identifiers import DeckLanguage
from brief.planning.boxes import TextBox
from brief.planning.deck import plan_deck
from brief.planning.grid import OURS
from brief.planning.pages import footer_box
from brief.planning.plan import DeckPlan


def narrow(tiny: TinyWorkspace, width: float, language: DeckLanguage = "en") -> DeckPlan:
    """Lay out the tiny deck where everything has so many points of width."""
    workspace = tiny.load()
    grid = replace(OURS, right=OURS.left + width)
    return plan_deck(workspace, workspace.deck(), tiny.vocabulary(), language, grid)


LONG = "Grain in the strait: is it enough, what it rests on, what to decide"
CUTOFF = " | information as of May 6, 2026"


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (860.0, LONG + CUTOFF),
        (500.0, f"Grain in the strait: is it enough, what it rests on…{CUTOFF}"),
        (320.0, f"Grain in the…{CUTOFF}"),
        (240.0, "information as of May 6, 2026"),
    ],
)
def test_a_footer_shortens_the_title_and_keeps_the_cut_off_date(width: float, shown: str) -> None:
    footer = footer_box(LONG, CUTOFF, "en", replace(OURS, right=OURS.left + width))
    assert text(footer) == shown
    assert footer.paragraphs[0].lines == 1


def test_a_chinese_title_is_cut_behind_a_character_and_before_no_comma() -> None:
    on = replace(OURS, right=OURS.left + 300)
    assert text(
        footer_box("海峽的糧食：夠不夠、靠什麼", "｜資料截止2026年5月6日", "zh-Hant", on)
    ) == ("海峽的糧食…｜資料截止2026年5月6日")


@pytest.mark.parametrize(("width", "warned"), [(860.0, False), (360.0, True)])
def test_a_title_cut_in_the_footer_is_said(
    translated: TinyWorkspace, width: float, warned: bool
) -> None:
    said = narrow(translated, width).warnings
    assert any(each.startswith("footer: no room for the deck's title") for each in said) == warned


def numbers_of(deck: DeckPlan, count: int) -> list[TextBox]:
    shown = page(deck, "number")
    return [box(shown, f"Number {place}") for place in range(1, count + 1)]


@pytest.fixture
def sums(translated: TinyWorkspace) -> TinyWorkspace:
    """Return the tiny workspace with three long numbers on its slide of numbers."""
    names = [
        put(translated, f"sum_{place}", f"value = {value}")
        for place, value in enumerate((422_512_345_678, 2_212_345_678, 100_123_456_789))
    ]
    listed = "".join(f'  "{name}",\n' for name in names)
    translated.replace(f"decks/{DECK}/slides/number.toml", '  "warheads_now",\n', listed)
    return translated


@pytest.mark.parametrize("language", ["en", "zh-Hant", "bilingual"])
@pytest.mark.parametrize("width", [860.0, 600.0, 480.0])
def test_a_big_number_takes_one_line_whatever_the_width(
    sums: TinyWorkspace, language: DeckLanguage, width: float
) -> None:
    numbers = numbers_of(narrow(sums, width, language), 3)
    assert all(each.lines == 1 for number in numbers for each in number.paragraphs)
    assert min(each.paragraphs[0].size for each in numbers) >= 18.0


def test_numbers_too_long_for_columns_stand_one_below_the_other(sums: TinyWorkspace) -> None:
    deck = narrow(sums, 600.0)
    numbers = numbers_of(deck, 3)
    assert len({each.left for each in numbers}) == 1
    assert all(one.top + one.height < other.top for one, other in pairwise(numbers))
    for place, number in enumerate(numbers, 1):
        label = box(page(deck, "number"), f"Number {place} label")
        assert label.top == number.top
        assert label.left > number.left + number.width


def test_numbers_that_columns_hold_stand_side_by_side(translated: TinyWorkspace) -> None:
    translated.replace(
        f"decks/{DECK}/slides/number.toml",
        '  "warheads_now",\n',
        '  "warheads_now",\n  "warheads_stored",\n',
    )
    assert len({each.top for each in numbers_of(narrow(translated, 860.0), 2)}) == 1
