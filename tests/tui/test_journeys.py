"""Whole journeys through the workbench, by keys alone."""

import json
from pathlib import Path

import pytest
from journey import settled, walk
from screens import screen_text
from textual.pilot import Pilot
from textual.widgets import Input
from tiny_workspace import DECK, TinyWorkspace

from brief.model.identifiers import Language
from brief.tui import keeping
from brief.tui.app import BriefApp

ORDER = f"decks/{DECK}/deck.toml"
MORE = ("pick-a", "pick-b", "pick-c", "pick-d", "pick-e", "pick-f")


@pytest.fixture
def stocked(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return the workspace with six points that no deck uses yet."""
    for number, name in enumerate(MORE):
        text = tiny.path(f"decks/{DECK}/points/keep-waiting.toml").read_text("utf-8")
        text = text.replace("keep-waiting", name).replace("維持現狀", f"備選{number}")
        tiny.write(f"decks/{DECK}/points/{name}.toml", text)
    tiny.translate()
    return tiny


def order(workspace: TinyWorkspace) -> tuple[str, ...]:
    return workspace.load().decks[DECK].deck.order


@pytest.mark.parametrize(
    ("size", "language"), [((80, 24), "zh-Hant"), ((120, 36), "en"), ((80, 24), "en")]
)
def test_filter_pick_reorder_undo_redo_retitle_save_export_quit(
    stocked: TinyWorkspace, tmp_path: Path, size: tuple[int, int], language: Language
) -> None:
    before = order(stocked)

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("## answer")
        await pilot.press("ctrl+f", *"used:no", "space", "enter")
        app.points.set_query("備選")
        await pilot.press("enter")
        for _ in MORE:
            await pilot.press("space", "down")
        await pilot.press("tab", *["shift+up"] * 3)
        picked = app.session.deck.deck.order
        assert set(MORE) < set(picked)
        await pilot.press(*["ctrl+z"] * 9)
        assert app.session.deck.deck.order == before
        await pilot.press(*["ctrl+y"] * 9)
        assert app.session.deck.deck.order == picked
        app.deck_pane.select("## answer")
        await pilot.press("enter")
        titles = list(app.screen.query(Input))
        titles[0].value, titles[1].value = "丙國改變了", "Country C has changed"
        await pilot.press("enter", "enter", "ctrl+s")
        await settled(app, pilot)
        assert app.keeper.state == "saved"
        assert order(stocked) == picked
        await pilot.press("f9")
        await settled(app, pilot)
        await pilot.press("enter")
        await settled(app, pilot)
        assert "out/tiny.en.pptx" in screen_text(app)
        await pilot.press("enter", "ctrl+q")
        await settled(app, pilot)

    app = walk(stocked.root, tmp_path / "journal", steps, size=size, language=language)
    assert app.return_code == 0
    receipt = json.loads(stocked.path("out/tiny.receipt.json").read_text("utf-8"))
    titles = {slide["slide"]: slide["title"] for slide in receipt["slides"]["en"]}
    assert titles["answer"] == "Country C has changed"
    assert not list((tmp_path / "journal").glob("*.json"))


def test_changes_save_themselves(translated: TinyWorkspace, tmp_path: Path) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("our-view")
        await pilot.press("tab", "space")
        await pilot.pause(1.8)
        await settled(app, pilot)
        assert app.keeper.state == "saved"
        assert "our-view" not in order(translated)

    walk(translated.root, tmp_path / "journal", steps)


def test_what_others_change_on_the_disk_is_taken_in(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        translated.replace(ORDER, '  "no-first-move",\n', "")
        app.keeper._look()
        await settled(app, pilot)
        assert "no-first-move" not in app.session.deck.deck.order
        assert "changes on the disk were taken in" in screen_text(app)

    walk(translated.root, tmp_path / "journal", steps)


def test_a_file_that_is_broken_on_the_disk_is_named_and_taken_in_once_it_is_repaired(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    good = translated.path(ORDER).read_text("utf-8")

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        translated.write(ORDER, good.replace("order = [", "order = [["))
        app.keeper._look()
        await settled(app, pilot)
        assert f"on the disk: {ORDER}" in screen_text(app)
        await pilot.press("down")
        app.keeper._look()
        await settled(app, pilot)
        assert app.session.deck.deck.version == "甲"
        translated.write(ORDER, good.replace('"甲"', '"乙"'))
        app.keeper._look()
        await settled(app, pilot)
        assert app.session.deck.deck.version == "乙"

    walk(translated.root, tmp_path / "journal", steps)


def test_words_sent_in_one_piece_over_the_list_are_a_filter_and_pick_nothing(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        from textual import events

        points = app.screen.query_one("#points-list")
        for character in "now used:yes":
            key = {" ": "space", ":": "colon"}.get(character, character)
            points.post_message(events.Key(key, character))
        for _ in range(60):
            if app.points.query_text:
                break
            await pilot.pause(0.05)
        assert app.points.query_text == "now used:yes"
        assert app.session.undo_name is None

    walk(translated.root, tmp_path / "journal", steps)


def test_an_emptied_translation_is_taken_out(translated: TinyWorkspace, tmp_path: Path) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("# main")
        await pilot.press("tab", "enter")
        list(app.screen.query(Input))[1].value = ""
        await pilot.press("enter", "enter", "ctrl+s")
        await settled(app, pilot)
        assert app.session.translation(app.session.deck.sections["main"], "title") == ""

    walk(translated.root, tmp_path / "journal", steps)


def test_a_conflict_is_a_choice_and_theirs_is_taken_when_chosen(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    slide = f"decks/{DECK}/slides/answer.toml"

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("## answer")
        await pilot.press("tab", "enter")
        titles = list(app.screen.query(Input))
        titles[0].value = "我的標題"
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert "the translation has {warheads_now}" in screen_text(app)
        titles = list(app.screen.query(Input))
        assert titles[0].value == "我的標題"
        titles[1].value = "My title"
        await pilot.press("enter", "enter")
        translated.replace(slide, "還在增加", "仍在增加")
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        assert f"{slide}: title" in screen_text(app)
        await pilot.press("down", "down", "enter")
        await settled(app, pilot)
        assert "仍在增加" in app.session.deck.slides["answer"].title
        await pilot.press("ctrl+z", "ctrl+s")
        await settled(app, pilot)

    walk(translated.root, tmp_path / "journal", steps)
    assert translated.load().decks[DECK].slides["answer"].title == "我的標題"


def test_unsaved_work_of_a_crash_is_taken_up_by_the_next_start(
    translated: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "AUTOSAVE", 600.0)  # a slow machine must not save before the crash

    async def crash(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("our-view")
        await pilot.press("tab", "space")

    walk(translated.root, tmp_path / "journal", crash)
    assert "our-view" in order(translated)

    async def start_again(app: BriefApp, pilot: Pilot[int]) -> None:
        assert "our-view" not in app.session.deck.deck.order
        assert "unsaved work from before was taken up" in screen_text(app)
        await pilot.press("ctrl+s")
        await settled(app, pilot)

    walk(translated.root, tmp_path / "journal", start_again)
    assert "our-view" not in order(translated)
    assert not list((tmp_path / "journal").glob("*.json"))


def test_a_save_that_fails_says_so_and_keeps_the_work(
    translated: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brief.editing import disk
    from brief.errors import DiskFailed

    def full(*_: object) -> None:
        raise DiskFailed("can't be written: No space left on device", file=ORDER)

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        monkeypatch.setattr(disk, "commit", full)
        app.deck_pane.select("our-view")
        await pilot.press("tab", "space", "ctrl+s")
        await settled(app, pilot)
        assert "NOT SAVED" in screen_text(app)
        assert "No space left on device" in screen_text(app)
        await pilot.press("ctrl+q")
        await settled(app, pilot)
        assert app.is_running
        await pilot.press("ctrl+q")
        await settled(app, pilot)

    walk(translated.root, tmp_path / "journal", steps)
    assert len(list((tmp_path / "journal").glob("*.json"))) == 1


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
def test_the_screen_is_as_it_was_looked_at(
    translated: TinyWorkspace, tmp_path: Path, size: tuple[int, int], language: Language
) -> None:
    seen = []

    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        app.deck_pane.select("now-count")
        await pilot.press("tab")
        await pilot.pause(0.2)
        seen.append(screen_text(app))

    walk(translated.root, tmp_path / "journal", steps, size=size, language=language)
    golden = Path(__file__).parent / f"screen.{size[0]}x{size[1]}.{language}.txt"
    assert seen[0] + "\n" == golden.read_text("utf-8")


def test_the_language_and_the_size_change_without_a_restart(
    translated: TinyWorkspace, tmp_path: Path
) -> None:
    async def steps(app: BriefApp, pilot: Pilot[int]) -> None:
        assert "Points: 5 of 5" in screen_text(app)
        await pilot.press("f10")
        assert "要點：5／5" in screen_text(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not app.deck_pane.display
        await pilot.press("tab")
        await pilot.pause()
        assert app.deck_pane.display
        assert not app.points.display

    walk(translated.root, tmp_path / "journal", steps)
