"""The shipped briefing keeps every promise that the program makes of a workspace."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT

from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES, Language
from brief.model.placeholder import placeholders
from brief.model.text_unit import TextUnit
from brief.model.workspace import Workspace
from brief.planning.deck import plan_deck
from brief.planning.memo.fitting import plan_memo
from brief.store.notes import read_note
from brief.store.usage import uses_of_figure, uses_of_point
from brief.store.verify import verify

_GOLD = ROOT.parent / "shared" / "gold" / "points.jsonl"

NAMES = (
    "東風-26",
    "DF-26",
    "094型",
    "096型",
    "094",
    "096",
    "A2/AD",
    "JL-3",
    "巨浪-3",
    "H-6N",
    "轟-6N",
    "B-21",
    "第2個任期",
)
"""Names with a numeral in them, which are words; so is a bare year, and a time such as 1990s."""

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?:年|年代|s)?(?![\d.,%]*\d)")


def test_every_anchor_formula_and_note_holds_with_the_originals_at_hand(
    shipped: Workspace, originals: Path
) -> None:
    outcomes = Counter(verdict.outcome for verdict in verify(shipped, originals))
    assert set(outcomes) == {"holds"}
    assert outcomes["holds"] > 200


def test_without_the_originals_the_notes_still_carry_every_figure(
    shipped: Workspace, tmp_path: Path
) -> None:
    found = list(verify(shipped, tmp_path))
    assert [verdict for verdict in found if verdict.outcome == "broken"] == []
    anchored = sum(len(figure.anchors) for figure in shipped.figures.values())
    assert sum(verdict.kind == "note" for verdict in found) == anchored
    for verdict in found:
        assert (verdict.outcome == "unchecked") == (verdict.kind == "original")


def test_every_source_has_a_note_in_which_each_figure_stands_in_one_block(
    shipped: Workspace,
) -> None:
    notes = {}
    for source in shipped.sources:
        shown = f"seeds/{source}/note.md"
        notes[source] = read_note(ROOT / shown, shown)
        assert notes[source], source
    for figure in shipped.figures.values():
        for anchor in figure.anchors:
            holding = [b for b in notes[anchor.source] if b.holds(anchor.start, anchor.end)]
            assert len(holding) == 1, figure.id


def translations_of(unit: TextUnit, words: Vocabulary, language: Language) -> str:
    """Return a text in a language; BadInput where it lacks."""
    return words.translations.text(unit.context, unit.text, unit.language, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_both_languages(
    shipped: Workspace, shipped_words: Vocabulary, language: Language
) -> None:
    missing = [
        unit.context
        for unit in shipped.text_units()
        if shipped_words.translations.find(unit.context, unit.text, unit.language, language) is None
    ]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_typed(
    shipped: Workspace, shipped_words: Vocabulary, language: Language
) -> None:
    typed = []
    for unit in shipped.text_units():
        if unit.context.endswith("/contact") or unit.context.endswith("/version"):
            continue
        text = translations_of(unit, shipped_words, language)
        for placeholder in reversed(placeholders(text)):
            text = text[: placeholder.start] + text[placeholder.end :]
        for name in NAMES:
            text = text.replace(name, "")
        if re.search(r"\d", _YEAR.sub("", text)):
            typed.append(f"{unit.context}: {text}")
    assert typed == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        *((year, False) for year in ("2030年", "the 1990s", "in 2030.", "2021年代")),
        *((text, True) for text in ("1500枚", "2,030", "3月", "20300", "1.67兆", "12%")),
    ],
)
def test_a_typed_number_would_be_seen(text: str, typed: bool) -> None:
    assert bool(re.search(r"\d", _YEAR.sub("", text))) is typed


def test_every_point_of_the_gold_annotation_is_covered(shipped: Workspace) -> None:
    if not _GOLD.is_file():
        pytest.skip(f"the annotation is not at hand in {_GOLD}")
    sources = {source.original_file[:3]: source.id for source in shipped.sources.values()}
    anchors = [anchor for point in shipped.points.values() for anchor in point.anchors]
    missing = []
    for line in _GOLD.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        source = sources[gold["doc"]]
        if not any(
            anchor.source == source and anchor.start < gold["end"] and gold["start"] < anchor.end
            for anchor in anchors
        ):
            missing.append(gold["id"])
    assert missing == []


def test_every_deck_point_and_figure_is_used(shipped: Workspace) -> None:
    own = {name for (kind, name), owner in shipped.owners.items() if owner in shipped.decks}
    unused_points = [n for n in shipped.points if n in own and not uses_of_point(shipped, n)]
    unused_figures = [n for n in shipped.figures if not uses_of_figure(shipped, n)]
    assert (unused_points, unused_figures) == ([], [])


@pytest.mark.parametrize("deck", ["arms-control", "extended-deterrence", "nuclear-posture"])
def test_a_memo_says_no_number_that_its_deck_does_not_show(
    shipped: Workspace, shipped_words: Vocabulary, deck: str
) -> None:
    folder = shipped.deck(deck)
    plan = plan_deck(shipped, folder, shipped_words, "zh-Hant")
    memo = plan_memo(shipped, folder, shipped_words, "zh-Hant", plan.numbers)
    assert memo is not None
    shown = {figure for page in plan.pages for figure in page.figures}
    assert set(memo.figures) - shown == set()


def test_every_deck_is_tested_here(shipped: Workspace) -> None:
    assert sorted(shipped.decks) == ["arms-control", "extended-deterrence", "nuclear-posture"]
