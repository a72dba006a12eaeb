"""The decks made up to stress the fitting: what is drawn wrong is noticed, the rest is not."""

import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from types import ModuleType
from typing import Any, get_args

import pytest
from conftest import ROOT

from brief.model.slide import Layout
from brief.planning.boxes import MarkBox, Paragraph, Run, TextBox
from brief.planning.plan import DeckPlan, Page


@pytest.fixture(scope="module")
def tools() -> Iterator[tuple[ModuleType, ModuleType]]:
    """Return the two scripts, which stand beside each other and not in a package."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        yield import_module("stress"), import_module("stress_drawn")
    finally:
        sys.path.remove(str(ROOT / "tools"))


def plans(stress: ModuleType, many: int) -> list[tuple[str, DeckPlan]]:
    return list(islice(stress.made_up(1, stress.Tally()), many))


def test_the_same_seed_gives_the_same_decks_in_all_three_forms(
    tools: tuple[ModuleType, ModuleType],
) -> None:
    stress, _ = tools
    made = plans(stress, 6)
    assert made == plans(stress, 6)
    assert {plan.language for _, plan in made} == {"en", "zh-Hant", "bilingual"}


def test_the_decks_made_up_have_every_layout_and_every_kind_of_chart(
    tools: tuple[ModuleType, ModuleType],
) -> None:
    stress, _ = tools
    folders = [stress.Maker(seed, stress.SLIDES).made().folder for seed in range(1, 41)]
    slides = [slide for folder in folders for slide in folder.slides.values()]
    assert {slide.layout for slide in slides} == set(get_args(Layout))
    charts = [chart for folder in folders for chart in folder.charts.values()]
    assert {chart.kind for chart in charts} == {"column", "bar", "line", "range"}
    assert {chart.kind for chart in charts if chart.series} == {"column", "bar", "line"}
    assert {folder.deck.bilingual for folder in folders} == {"columns", "tiers"}


TEXT = "甲國估計約有十輛，乙方說（暫譯）"


def drawn(
    drawn_module: ModuleType,
    lines: list[str],
    left: float = 100.0,
    top: float = 120.0,
    hairline: float = 98.0,
    number: str = "",
) -> list[str]:
    """Return the faults of a text drawn in these lines, where it has to take one or two.

    `number` is drawn before it; the text hangs from a 7 where there is one.
    """
    bullet: dict[str, Any] = {"bullet": True, "number": 7, "hanging": 0.0} if number else {}
    paragraph = Paragraph((Run(TEXT, "zh-Hant"),), 20.0, 25.0, 2, **bullet)
    box = TextBox("Points", 100.0, 100.0, 220.0, 50.0, (paragraph,))
    line = MarkBox("Line 1", 48.0, hairline, 864.0, 0.75, "line")
    page = Page("first", "Assertion", "Title", (line, box), ())
    glyphs = [drawn_module.Glyph(digit, 100.0, 100.0, 120.0) for digit in number]
    glyphs += [
        drawn_module.Glyph(character, left + 20.0 * at, left + 20.0 * at + 20.0, top + 25.0 * row)
        for row, characters in enumerate(lines)
        for at, character in enumerate(characters)
    ]
    found, missing, rest = drawn_module.drawn_of(page, glyphs)
    faults = [fault for each in found for fault in each.faults()]
    faults += drawn_module.strays(page, rest, 960.0, 540.0)
    faults += drawn_module.crossings(page, found)
    return [*faults, *map(str, missing)]


@pytest.mark.parametrize(
    ("lines", "where", "fault"),
    [
        (["甲國估計約有十輛，", "乙方說（暫譯）"], {}, None),
        (["甲國估計約有十輛", "，乙方說（暫譯）"], {}, "begins with a closing mark"),
        (["甲國估計約有十輛，乙方說（", "暫譯）"], {}, "ends with an opening mark"),
        (["甲國估計約有十輛，乙方說", "（暫譯）"], {}, "passes the right edge"),
        (["甲國估計約有十輛，", "乙方說（暫譯）"], {"left": 90.0}, "passes the left edge"),
        (["甲國估計約有", "十輛，乙方說", "（暫譯）"], {}, "passes the lower edge"),
        (["甲國估計", "約有十輛"], {}, "astray"),
        (["甲國估計約有十輛，", "乙方說（暫譯）"], {"hairline": 115.0}, "“Line 1” runs through it"),
        (["甲國估計約有十輛，", "乙方說（暫譯）"], {"number": "7"}, None),
        (["甲國估計約有十輛，", "乙方說（暫譯）"], {"number": "8"}, "astray: “8”"),
    ],
)
def test_each_fault_of_a_drawn_text_is_seen_and_a_sound_text_has_none(
    tools: tuple[ModuleType, ModuleType],
    lines: list[str],
    where: dict[str, Any],
    fault: str | None,
) -> None:
    faults = drawn(tools[1], lines, **where)
    assert any(fault in each for each in faults) if fault else faults == []


def test_small_type_that_pdfium_mixes_into_large_type_is_told_apart_by_its_place(
    tools: tuple[ModuleType, ModuleType],
) -> None:
    _, drawn_module = tools
    stack = (
        Paragraph((Run("約600枚", "zh-Hant"),), 80.0, 100.0, 1),
        Paragraph((Run("甲國：卡車", "zh-Hant"),), 18.0, 22.5, 1),
    )
    page = Page("first", "Big number", "Title", (TextBox("N", 0.0, 0.0, 400.0, 122.5, stack),), ())
    mixed = [("約", 85.0), *((each, 118.0) for each in "甲國"), *((each, 85.0) for each in "600枚")]
    mixed += [(each, 118.0) for each in "：卡車"]
    glyphs = [drawn_module.Glyph(each, 10.0, 20.0, base) for each, base in mixed]
    found, missing, rest = drawn_module.drawn_of(page, glyphs)
    assert (len(found), missing, rest) == (2, [], [])
