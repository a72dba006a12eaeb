"""The registry of actions: keys that terminals send, words in both languages, bars made of it."""

import asyncio
from collections.abc import Sequence

import pytest
from textual.app import App, ComposeResult
from textual.command import CommandPalette
from textual.content import Content
from textual.widgets import Input, OptionList

from brief.language.cells import cells
from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.tui.actions import ACTIONS, Action, KeyClash, bindings, remapped, shown_keys
from brief.tui.bars import FooterBar, HeadBar, StatusBar
from brief.tui.palette import palette


def keys_of(actions: Sequence[Action], action_id: str) -> tuple[str, ...]:
    """Return the keys of one action."""
    return next(action.keys for action in actions if action.id == action_id)


class Bench(App[None]):
    """Three bars and the palette, without the workbench between them."""

    def __init__(self, language: Language = "en") -> None:
        super().__init__()
        self.language = language
        self.actions = ACTIONS
        self.done: list[str] = []

    def word(self, english: str, **values: str) -> str:
        return program_word(english, self.language, **values)

    def compose(self) -> ComposeResult:
        yield HeadBar()
        yield StatusBar()
        yield FooterBar(self.word)

    def action_perform(self, action_id: str) -> None:
        self.done.append(action_id)

    def on_footer_bar_pressed(self, event: FooterBar.Pressed) -> None:
        self.done.append(event.action_id)


def test_every_label_is_there_in_both_languages() -> None:
    for action in ACTIONS:
        for word in filter(None, (action.label, action.short)):
            assert program_word(word, "zh-Hant") != word


def test_no_two_actions_share_a_key_and_the_defaults_pass_their_own_rules() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))
    assert remapped({action.id: action.keys for action in ACTIONS}) == ACTIONS


def test_keys_kept_for_later_are_free() -> None:
    assert not {"f2", "f3", "f4", "f5", "f6"} & {key for each in ACTIONS for key in each.keys}


def test_nothing_depends_on_a_bare_letter() -> None:
    for action in ACTIONS:
        typed = [key for key in action.keys if len(key) == 1]
        assert not typed


def test_each_key_becomes_a_binding_that_names_its_action() -> None:
    found = {binding.key: binding.action for binding in bindings(ACTIONS)}
    assert found["ctrl+y"] == "perform('history.redo')"


def test_a_key_can_move_from_one_action_to_another() -> None:
    actions = remapped({"file.save": ("f12",), "file.export": ("ctrl+s", "f9")})
    assert keys_of(actions, "file.save") == ("f12",)
    assert keys_of(actions, "file.export") == ("ctrl+s", "f9")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"file.print": ("f12",)}, "no such action"),
        ({"file.save": ("f9",)}, "belongs to file.export"),
        ({"file.save": ("up",)}, "needed in lists"),
        ({"file.save": ("ctrl+i",)}, "as 'tab'"),
        ({"file.save": ("alt+s",)}, r"no key 'alt\+s'"),
        ({"file.save": ("s",)}, "an input method keeps 's'"),
    ],
)
def test_keys_that_would_not_work_are_refused(
    changes: dict[str, tuple[str, ...]], said: str
) -> None:
    with pytest.raises(KeyClash, match=said) as caught:
        remapped(changes)
    assert caught.value.action_id == next(iter(changes))


def test_keys_are_shown_as_they_stand_on_a_keyboard() -> None:
    shown = {action.id: shown_keys(action) for action in ACTIONS}
    assert shown["line.up"] == "shift+↑"
    assert shown["help"] == "F1 ?"
    assert shown["deck.new"] == ""


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_the_bars_are_never_wider_than_the_terminal(language: Language, width: int) -> None:
    async def inner() -> None:
        app = Bench(language)
        async with app.run_test(size=(width, 24)) as pilot:
            app.query_one(HeadBar).show("丙國的彈頭還在增加，而且增加得比預期更快" * 3, "未儲存")
            app.query_one(StatusBar).show("[b]not markup[/b] " * 9, "note", "warn")
            await pilot.pause()
            for bar in (HeadBar, StatusBar, FooterBar):
                line = app.query_one(bar).render()
                assert isinstance(line, Content)
                assert cells(line.plain) <= width
            if width >= 80:
                foot = app.query_one(FooterBar).render().plain
                for key in ("space", "shift+↑↓", "enter", "F9", "F1"):
                    assert key in foot
                assert app.word("Export") in foot
                assert "[b]not markup[/b]" in app.query_one(StatusBar).render().plain

    asyncio.run(inner())


def test_a_click_on_the_footer_does_what_it_says() -> None:
    async def inner() -> None:
        app = Bench()
        async with app.run_test(size=(80, 24)) as pilot:
            foot = app.query_one(FooterBar).render().plain
            for sought in ("Pick", "shift", "↓", "Edit", "F9", "Help"):
                await pilot.click(FooterBar, offset=(foot.index(sought), 0))
            await pilot.pause()
            assert app.done == [
                "point.toggle",
                "line.up",
                "line.down",
                "line.edit",
                "file.export",
                "help",
            ]

    asyncio.run(inner())


@pytest.mark.parametrize("typed", ["儲存", "save", "file.save"])
def test_the_palette_finds_an_action_in_either_language(typed: str) -> None:
    async def inner() -> None:
        app = Bench("zh-Hant")
        async with app.run_test(size=(80, 24)) as pilot:
            app.push_screen(palette(app))
            await pilot.pause()
            assert isinstance(app.screen, CommandPalette)
            app.screen.query_one(Input).value = typed
            for _ in range(50):
                await pilot.pause(0.05)
                if app.screen.query_one(OptionList).option_count == 1:
                    break
            await pilot.press("enter")
            await pilot.pause(0.1)
            assert app.done == ["file.save"]

    asyncio.run(inner())
