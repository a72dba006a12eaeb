"""The decks made up to stress the fitting: what is drawn wrong is noticed, the rest is not."""

import sys
from collections.abc import Iterator
from itertools import islice
from types import ModuleType

import pytest
from conftest import ROOT

from brief.planning.plan import DeckPlan, Page, Paragraph, Run, TextBox


@pytest.fixture(scope="module")
def tools() -> Iterator[tuple[ModuleType, ModuleType]]:
    """Return the two scripts, which stand beside each other and not in a package."""
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import stress
        import stress_drawn

        yield stress, stress_drawn
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


TEXT = "甲國估計約有十輛，乙方說（暫譯）"


def drawn(
    drawn_module: ModuleType, lines: list[str], left: float = 100.0, top: float = 120.0
) -> list[str]:
    """Return the faults of a text drawn in these lines, where it has to take one or two."""
    paragraph = Paragraph((Run(TEXT, "zh-Hant"),), 20.0, 25.0, 2)
    box = TextBox("Points", 100.0, 100.0, 220.0, 50.0, (paragraph,))
    page = Page("first", "Assertion", "Title", (box,), ())
    glyphs = [
        drawn_module.Glyph(character, left + 20.0 * at, left + 20.0 * at + 20.0, top + 25.0 * row)
        for row, line in enumerate(lines)
        for at, character in enumerate(line)
    ]
    found, missing, rest = drawn_module.drawn_of(page, glyphs)
    strays = list(drawn_module.strays(page, rest, 960.0, 540.0))
    return [*(fault for each in found for fault in each.faults()), *strays, *map(str, missing)]


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
    ],
)
def test_each_fault_of_a_drawn_text_is_seen_and_a_sound_text_has_none(
    tools: tuple[ModuleType, ModuleType],
    lines: list[str],
    where: dict[str, float],
    fault: str | None,
) -> None:
    faults = drawn(tools[1], lines, **where)
    assert any(fault in each for each in faults) if fault else faults == []
