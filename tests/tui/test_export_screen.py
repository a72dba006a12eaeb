"""Exporting from the workbench: progress, stopping, faults, and all of the files or none."""

import asyncio
from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from test_dialogs import EN, NOTHING, ZH, screen_text
from textual.app import App
from textual.pilot import Pilot
from tiny_workspace import DECK, SOURCE, TinyWorkspace

from brief.checks.running import Finding
from brief.errors import BadInput, BadUsage, DiskFailed
from brief.model.identifiers import DeckLanguage
from brief.tui.export_choices import Wanted
from brief.tui.export_screen import ExportScreen
from brief.tui.exporting import Cancelled, DeckExport, Exported, Held

LANGUAGES: tuple[DeckLanguage, ...] = ("en", "zh-Hant")


class Recorded:
    """An export that waits until it is let go, and remembers what it was asked for."""

    def __init__(self, result: Exported | Exception) -> None:
        self.result = result
        self.go = Event()
        self.asked: list[tuple[Any, ...]] = []
        self.drafts: list[bool] = []

    def __call__(
        self,
        languages: tuple[DeckLanguage, ...],
        formats: tuple[Wanted, ...],
        out: str,
        announce: Callable[[str], None],
        cancelled: Callable[[], bool],
        *,
        draft: bool = False,
    ) -> Exported:
        self.asked.append((languages, formats, out))
        self.drafts.append(draft)
        announce("one.pptx")
        announce("two.pptx")
        while not self.go.wait(0.01):
            if cancelled():
                raise Cancelled
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


async def until(pilot: Pilot[None], text: str) -> str:
    """Wait until the terminal shows a text."""
    for _ in range(200):
        await pilot.pause(0.02)
        shown = screen_text(pilot.app)
        if text in shown:
            return shown
    raise AssertionError(f"'{text}' was never shown:\n{shown}")


def session(steps: Callable[[Pilot[None], Recorded], Any], run: Recorded, **more: Any) -> Any:
    """Open the screen, go through steps, and return its answer."""
    answers: list[Any] = []

    async def inner() -> None:
        app: App[None] = App()
        async with app.run_test(size=(80, 24)) as pilot:
            word = more.pop("word", EN)
            app.push_screen(ExportScreen(word, "丙國", LANGUAGES, run, **more), answers.append)
            await pilot.pause()
            await steps(pilot, run)
            await pilot.pause()
            run.go.set()

    asyncio.run(inner())
    return answers[0] if answers else NOTHING


def test_each_file_is_shown_as_it_is_made_and_the_paths_at_the_end() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        await pilot.press("enter")
        shown = await until(pilot, "making two.pptx…")
        assert "made one.pptx" in shown
        run.go.set()
        shown = await until(pilot, "out/one.pptx")
        assert "en: growth: crowded" in shown
        await pilot.press("enter")

    exported = Exported(("out/one.pptx", "out/two.pptx"), ("en: growth: crowded",))
    run = Recorded(exported)
    assert session(steps, run) == exported
    assert run.asked == [(LANGUAGES, ("pptx", "docx", "pdf"), "out")]


def test_languages_formats_and_folder_can_be_chosen() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        await pilot.press("space", "tab", "down", "space", "tab", "2", "f9")
        await until(pilot, "making two.pptx…")

    run = Recorded(Exported(()))
    session(steps, run)
    assert run.asked == [(("zh-Hant",), ("pptx", "pdf"), "out2")]


def test_what_libreoffice_draws_can_be_chosen_where_it_is_found() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        assert "LibreOffice" not in screen_text(pilot.app)
        await pilot.press("tab", "end", "space", "up", "space", "enter")
        await until(pilot, "making two.pptx…")

    run = Recorded(Exported(()))
    session(steps, run, drawing=True)
    assert run.asked == [(LANGUAGES, ("pptx", "docx", "pdf", "pdf-deck", "png"), "out")]


def test_without_libreoffice_the_screen_says_what_is_missing() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        shown = screen_text(pilot.app)
        assert "投影片（圖檔，PNG）" in shown
        assert "須有 LibreOffice" in shown

    session(steps, Recorded(Exported(())), word=ZH)


def test_without_a_memo_only_slides_can_be_chosen() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        await pilot.press("enter")
        await until(pilot, "making")

    run = Recorded(Exported(()))
    session(steps, run, memo=False)
    assert run.asked == [(LANGUAGES, ("pptx",), "out")]


def test_escape_stops_the_export_and_says_that_nothing_was_written() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        await pilot.press("enter")
        await until(pilot, "making")
        await pilot.press("escape")
        await until(pilot, "Stopped; nothing was written.")
        await pilot.press("escape")

    assert session(steps, Recorded(Exported(()))) is None


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (DiskFailed("can't be written: no room", file="out/[x].pptx"), "out/[x].pptx: can't be"),
        (ZeroDivisionError("a fault of ours"), "a fault of ours"),
    ],
)
def test_what_went_wrong_is_said_and_it_can_be_tried_again(fault: Exception, said: str) -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        run.go.set()
        await pilot.press("enter")
        await until(pilot, said)
        run.result = Exported(("out/one.pptx",))
        await pilot.press("f9")
        await until(pilot, "out/one.pptx")

    session(steps, Recorded(fault))


def held(number: int) -> Held:
    """Return what so many errors in a deck make of its export."""
    return Held(
        tuple(
            Finding("p.toml", f"point [p{each}]", "F1", "error", "'600' is typed", "mend", "", "")
            for each in range(number)
        )
    )


def test_what_breaks_a_rule_is_counted_and_the_first_of_it_named() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        run.go.set()
        await pilot.press("enter")
        shown = await until(pilot, "Nothing was written. Errors found: 6")
        assert [f"- point [p{each}]: F1 '600' is typed" in shown for each in range(6)] == [
            *(True, True, True, True),
            *(False, False),
        ]
        assert "and 2 more" in shown
        assert "brief check says more" in shown
        run.result = held(1)
        await pilot.press("enter")
        shown = await until(pilot, "Errors found: 1")
        assert "more" not in shown.partition("Errors found: 1")[2].partition("brief check")[0]
        run.result = Exported(("out/one.pptx",))
        await pilot.press("f9")
        await until(pilot, "out/one.pptx")

    run = Recorded(held(6))
    session(steps, run)
    assert run.drafts == [False, False, True]


def test_what_breaks_a_rule_is_said_in_chinese_too() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        run.go.set()
        await pilot.press("enter")
        shown = await until(pilot, "未寫入任何內容。錯誤：6項")
        assert "F9：匯出草稿" in shown

    session(steps, Recorded(held(6)), word=ZH)


def test_nothing_chosen_starts_nothing() -> None:
    async def steps(pilot: Pilot[None], run: Recorded) -> None:
        await pilot.press("space", "down", "space", "enter")
        await until(pilot, "請先選擇")

    run = Recorded(Exported(()))
    session(steps, run, word=ZH)
    assert run.asked == []


def names(tiny: TinyWorkspace) -> list[str]:
    """Return the names of the files in the folder `out`."""
    return sorted(path.name for path in (tiny.root / "out").glob("*"))


def deck_export(tiny: TinyWorkspace) -> DeckExport:
    """Return the export of the tiny deck."""
    workspace = tiny.load()
    return DeckExport(workspace, workspace.decks[DECK])


def test_the_files_stand_in_the_workspace_and_the_receipt_with_them(
    translated: TinyWorkspace,
) -> None:
    told: list[str] = []
    exported = deck_export(translated)(("en",), ("pptx", "pdf"), "out", told.append, lambda: False)
    assert told == [f"{DECK}.en.pptx", f"{DECK}.en.memo.pdf"]
    assert exported.files == tuple(f"out/{name}" for name in (*told, f"{DECK}.receipt.json"))
    assert names(translated) == sorted([*told, f"{DECK}.receipt.json"])


def test_an_export_that_is_stopped_leaves_no_file(translated: TinyWorkspace) -> None:
    told: list[str] = []
    with pytest.raises(Cancelled):
        deck_export(translated)(("en",), ("pptx", "pdf"), "out", told.append, lambda: bool(told))
    assert told == [f"{DECK}.en.pptx"]
    assert names(translated) == []


def test_a_text_without_translation_is_refused_before_anything_is_written(
    translated: TinyWorkspace,
) -> None:
    translated.replace(f"seeds/{SOURCE}/points/now-count.toml", "遠望所估計", "遠望所新近估計")
    with pytest.raises(BadInput):
        deck_export(translated)(("en",), ("pptx",), "out", lambda _: None, lambda: False)
    assert names(translated) == []


def test_a_deck_that_breaks_a_rule_is_held_back_and_says_why(tiny: TinyWorkspace) -> None:
    tiny.replace(f"decks/{DECK}/points/our-view.toml", "增加的方向可信，", "增加到超過600枚，")
    tiny.translate()
    with pytest.raises(Held) as caught:
        deck_export(tiny)(("zh-Hant",), ("pptx",), "out", lambda _: None, lambda: False)
    assert ("F1", "point our-view") in {(each.code, each.record) for each in caught.value.errors}
    assert names(tiny) == []


def test_as_a_draft_it_leaves_all_the_same_under_another_name(tiny: TinyWorkspace) -> None:
    tiny.replace(f"decks/{DECK}/points/our-view.toml", "增加的方向可信，", "增加到超過600枚，")
    tiny.translate()
    export = deck_export(tiny)
    export(("zh-Hant",), ("pptx",), "out", lambda _: None, lambda: False, draft=True)
    assert names(tiny) == [f"{DECK}.draft.receipt.json", f"{DECK}.draft.zh-Hant.pptx"]


def test_a_memo_in_two_languages_is_nothing_to_write(translated: TinyWorkspace) -> None:
    with pytest.raises(BadUsage, match="nothing to write"):
        deck_export(translated)(("bilingual",), ("pdf",), "out", lambda _: None, lambda: False)
