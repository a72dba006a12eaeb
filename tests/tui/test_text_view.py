"""Text that is read in a pane."""

import asyncio
from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from screens import screen_text
from textual.app import App, ComposeResult

from brief.language.linebreak import NO_START
from brief.tui.rows import Part
from brief.tui.text_view import Paragraph, TextView, wrapped

SENTENCE = (
    "國防部長說，二〇二五年的國防預算為新臺幣六千億元，占國內生產毛額的百分之二點四五；"
    "立法院將在十月審議。"
)


class ViewApp(App[None]):
    def __init__(self, paragraphs: Sequence[Paragraph], at: int | None = None) -> None:
        super().__init__()
        self.paragraphs = paragraphs
        self.at = at

    def compose(self) -> ComposeResult:
        yield TextView(id="text")

    def on_mount(self) -> None:
        self.query_one(TextView).set_lines(self.paragraphs, self.at)


def shown(app: ViewApp, *sizes: tuple[int, int]) -> str:
    async def inner() -> str:
        async with app.run_test(size=sizes[0]) as pilot:
            for size in sizes[1:]:
                await pilot.resize_terminal(*size)
            await pilot.pause()
            return screen_text(app)

    return asyncio.run(inner())


@pytest.mark.parametrize("columns", range(8, 60))
def test_no_line_is_too_long_nor_begins_with_a_mark(columns: int) -> None:
    lines = ["".join(text for text, _ in line) for line in wrapped([(SENTENCE, "")], columns)]
    assert "".join(lines) == SENTENCE
    assert all(line[0] not in NO_START for line in lines)
    if columns >= 18:  # what clings together is shorter than this
        assert max(cell_len(line) for line in lines) <= columns


def test_runs_keep_their_styles_across_line_ends() -> None:
    runs: list[Part] = [("one two ", ""), ("three four", "lit"), (" five", "muted")]
    assert wrapped(runs, 13) == [
        (("one two ", ""), ("three", "lit")),
        (("four", "lit"), (" five", "muted")),
    ]


def test_an_address_without_a_place_to_break_is_cut_at_the_edge() -> None:
    address = "https://example.tw/" + "a" * 50
    lines = ["".join(text for text, _ in line) for line in wrapped([(address, "")], 20)]
    assert "".join(lines) == address
    assert max(map(len, lines)) <= 20


@pytest.mark.parametrize(
    ("runs", "lines"),
    [([], 1), ([("", "")], 1), ([("a\nb", "")], 2), ([("a\n\nb", "")], 3), ([("a\n", "")], 1)],
)
def test_line_ends_in_a_text_are_kept(runs: list[Part], lines: int) -> None:
    assert len(wrapped(runs, 20)) == lines


def test_paragraphs_are_indented() -> None:
    text = shown(ViewApp([Paragraph([("figure", "")]), Paragraph([("alpha beta", "")], 2)]), (9, 5))
    assert text.splitlines()[:3] == ["figure", "  alpha", "  beta"]


def test_text_is_wrapped_again_in_another_width() -> None:
    app = ViewApp([Paragraph([("alpha beta gamma", "")])])
    assert len(shown(app, (40, 5), (7, 5)).split("\n")[2]) > 0
    assert shown(ViewApp(app.paragraphs), (7, 5), (40, 5)).splitlines()[0] == "alpha beta gamma"


def test_what_is_lit_is_in_sight() -> None:
    paragraphs = [Paragraph([(f"row {number}", "")]) for number in range(100)]
    long = " ".join(["word"] * 60)
    paragraphs[70] = Paragraph([(long + " ", ""), ("the span", "lit"), (long, "")])
    text = shown(ViewApp(paragraphs, 70), (30, 9))
    assert "the span" in " ".join(text.split())
    assert "row 0" not in text


def test_a_paragraph_without_a_lit_run_is_in_sight_itself() -> None:
    paragraphs = [Paragraph([(f"row {number}", "")]) for number in range(100)]
    assert "row 50" in shown(ViewApp(paragraphs, 50), (30, 9))


def test_other_text_is_shown_from_its_beginning() -> None:
    app = ViewApp([Paragraph([(f"row {number}", "")]) for number in range(100)], 90)

    async def inner() -> str:
        async with app.run_test(size=(30, 5)) as pilot:
            await pilot.pause()
            app.query_one(TextView).set_lines([Paragraph([("other", "warn")])] * 50)
            await pilot.pause()
            assert app.query_one(TextView).scroll_offset.y == 0
            return screen_text(app)

    assert "other" in asyncio.run(inner())


def test_no_text_is_an_empty_pane() -> None:
    assert not shown(ViewApp([]), (20, 5)).strip()


def test_markup_in_a_text_is_text() -> None:
    assert "[b]" in shown(ViewApp([Paragraph([("[b]預算[/b]", "")])]), (30, 5))
