"""The dialogs alone: what is asked, what the keys do, what is answered; all within 80 by 24."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static

from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.tui.actions import ACTIONS
from brief.tui.choose_dialog import Choice, ChoiceDialog, ConfirmDialog, ConflictDialog, MultiChoice
from brief.tui.dialogs import Dialog, Word
from brief.tui.help_screen import HelpScreen
from brief.tui.title_dialog import TitleDialog

LAYOUTS = (
    Choice("assertion", "Assertion"),
    Choice("chart", "Chart", "[red]no chart[/red] here", disabled=True),
    Choice("table", "Table", "這裡有表格。"),
)

NOTHING = object()


def speaking(language: Language) -> Word:
    """Return the program's words in a language."""
    return lambda english, **values: program_word(english, language, **values)


EN, ZH = speaking("en"), speaking("zh-Hant")


def screen_text(app: App[Any]) -> str:
    """Return what the terminal shows."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    assert len(lines) <= height
    assert all(line.cell_length <= width for line in lines)
    return "\n".join(line.text.rstrip() for line in lines)


async def asked(
    dialog: Screen[Any],
    keys: Sequence[str] = (),
    look: Callable[[App[Any], Pilot[None]], None] | None = None,
) -> Any:
    """Open a dialog, press keys, and return its answer, NOTHING while it is still open."""
    answers: list[Any] = []
    app: App[None] = App()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(dialog, answers.append)
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        if look is not None:
            look(app, pilot)
    return answers[0] if answers else NOTHING


def answer(dialog: Screen[Any], *keys: str) -> Any:
    """Return what a dialog answers to keys."""
    return asyncio.run(asked(dialog, keys))


def seen(dialog: Screen[Any], *keys: str) -> str:
    """Return what the terminal shows after keys."""
    shown: list[str] = []
    asyncio.run(asked(dialog, keys, lambda app, _: shown.append(screen_text(app))))
    return shown[0]


def test_enter_goes_from_the_chinese_title_to_the_english_and_then_accepts() -> None:
    dialog = TitleDialog(EN, "Title", "增加", "More")
    assert answer(dialog, "enter") is NOTHING
    assert answer(TitleDialog(EN, "Title", "增加", "More"), "enter", "!", "enter") == (
        "增加",
        "More!",
    )


def test_a_title_written_in_english_begins_with_english() -> None:
    dialog = TitleDialog(EN, "Title", "", "More", written="en")
    assert answer(dialog, "enter", "enter") == ("", "More")


def test_a_title_is_required_in_the_language_it_is_written_in() -> None:
    def look(app: App[Any], _: Pilot[None]) -> None:
        assert "這裡需要標題" in screen_text(app)
        assert app.focused is app.screen.query_one("#title-zh-Hant", Input)

    dialog = TitleDialog(ZH, "標題", " ", "More")
    assert asyncio.run(asked(dialog, ("enter",), look)) is NOTHING


def test_the_complaint_goes_when_a_title_is_typed() -> None:
    assert "A title is needed" not in seen(TitleDialog(EN, "Title"), "enter", "x")


def test_the_fields_are_labelled_in_the_language_of_the_interface() -> None:
    shown = seen(TitleDialog(ZH, "投影片標題", "增加", "More"))
    for text in ("投影片標題", "中文", "英文", "增加", "More", "取消"):
        assert text in shown


@pytest.mark.parametrize(
    "dialog",
    [
        TitleDialog(EN, "Title", "增加"),
        ChoiceDialog(EN, "Layout", LAYOUTS),
        MultiChoice(EN, "Filter", LAYOUTS),
        ConfirmDialog(EN, "Quit?", "Unsaved.", "Quit", "Stay"),
        ConflictDialog(EN, ("decks/d/deck.toml: order",)),
        HelpScreen(EN, ACTIONS),
    ],
    ids=lambda dialog: type(dialog).__name__,
)
def test_escape_answers_nothing(dialog: Dialog[Any]) -> None:
    assert answer(dialog, "escape") is None


def test_arrows_pass_over_what_cant_be_chosen() -> None:
    assert answer(ChoiceDialog(EN, "Layout", LAYOUTS), "enter") == "assertion"
    assert answer(ChoiceDialog(EN, "Layout", LAYOUTS), "down", "enter") == "table"
    assert answer(ChoiceDialog(EN, "Layout", LAYOUTS, current="table"), "enter") == "table"
    assert answer(ChoiceDialog(EN, "Layout", LAYOUTS, current="chart"), "enter") == "assertion"


def test_why_something_cant_be_chosen_is_said_and_its_brackets_stay() -> None:
    shown = seen(ChoiceDialog(EN, "[b]Layout[/b]", LAYOUTS))
    assert "[b]Layout[/b]" in shown
    assert "[red]no chart[/red] here" in shown


def test_a_list_of_nothing_can_only_be_closed() -> None:
    assert answer(ChoiceDialog(EN, "Decks", ()), "enter") is NOTHING
    assert answer(ChoiceDialog(EN, "Decks", ()), "enter", "escape") is None


def test_a_long_list_scrolls_inside_the_terminal() -> None:
    many = [Choice(f"deck-{n}", f"Deck {n}", "簡報的標題" * 20) for n in range(200)]
    shown = seen(ChoiceDialog(EN, "Decks", many), "end")
    assert "Deck 199" in shown
    assert "Esc: cancel" in shown


def test_space_checks_and_enter_accepts_all_that_are_checked() -> None:
    dialog = MultiChoice(EN, "Filter", LAYOUTS, ("assertion", "chart"))
    assert answer(dialog, "down", "space", "enter") == ("assertion", "table")
    dialog = MultiChoice(EN, "Filter", LAYOUTS, ("assertion",))
    assert answer(dialog, "space", "enter") == ()


def test_checked_lines_are_marked_in_ascii() -> None:
    shown = seen(MultiChoice(EN, "Filter", LAYOUTS, ("assertion",)), "down", "space")
    assert "[x] Assertion" in shown
    assert "[x] Table" in shown
    assert "[x] Chart" not in shown


def test_a_click_checks_and_does_not_close() -> None:
    async def inner() -> None:
        answers: list[Any] = []
        app: App[None] = App()
        async with app.run_test(size=(80, 24)) as pilot:
            app.push_screen(MultiChoice(EN, "Filter", LAYOUTS), answers.append)
            await pilot.pause()
            await pilot.click(OptionList, offset=(2, 0))
            await pilot.pause()
            assert "[x] Assertion" in screen_text(app)
            assert answers == []

    asyncio.run(inner())


def test_a_confirmation_begins_at_staying() -> None:
    assert answer(ConfirmDialog(EN, "Quit?", "Unsaved.", "Quit", "Stay"), "enter") is None
    assert answer(ConfirmDialog(EN, "Quit?", "Unsaved.", "Quit", "Stay"), "down", "enter") == "yes"


def test_a_conflict_begins_at_deciding_later() -> None:
    places = ("decks/d/deck.toml: order",)
    assert answer(ConflictDialog(EN, places), "enter") is None
    assert answer(ConflictDialog(EN, places), "down", "enter") == "mine"
    assert answer(ConflictDialog(EN, places), "down", "down", "enter") == "theirs"


@pytest.mark.parametrize("word", [EN, ZH], ids=["en", "zh-Hant"])
def test_a_conflict_names_its_places_and_still_shows_all_three_ways_out(word: Word) -> None:
    places = [f"decks/d/slides/{'slide-' * 12}{n}.toml: title" for n in range(40)]
    shown = seen(ConflictDialog(word, places))
    for text in ("Decide later", "Keep mine", "Take theirs", "Changed on the disk"):
        assert word(text) in shown
    assert "slide-0.toml: title" in shown
    assert word("and {number} more", number="34") in shown


@pytest.mark.parametrize("word", [EN, ZH], ids=["en", "zh-Hant"])
def test_the_help_holds_every_action_with_its_keys(word: Word) -> None:
    def look(app: App[Any], _: Pilot[None]) -> None:
        text = str(app.screen.query_one("#help Static", Static).content)
        for action in ACTIONS:
            assert word(action.label) in text
        assert "ctrl+y" in text
        assert word("Help") in screen_text(app)

    assert asyncio.run(asked(HelpScreen(word, ACTIONS), ("pagedown",), look)) is NOTHING


def test_what_could_command_the_terminal_is_not_shown() -> None:
    shown = seen(ChoiceDialog(EN, "a\x1b]0;b\x07", (Choice("x", "c\x1b[2Jd", "e\x9bf"),)))
    assert not {"\x1b", "\x07", "\x9b"} & set(shown)
