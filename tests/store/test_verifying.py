"""Every anchor is followed back: it holds, is broken, or could not be looked at."""

import hashlib
from collections import Counter
from pathlib import Path

import pytest
from tiny_workspace import DECK, ORIGINAL, SOURCE, TinyWorkspace, span

from brief.errors import BadInput, BadUsage
from brief.store.notes import NoteBlock, read_note
from brief.store.originals import originals_folder, read_original
from brief.store.verify import Verdict, verify

FIGURE = f"seeds/{SOURCE}/figures/warheads_now.toml"
SOURCE_FILE = f"seeds/{SOURCE}/source.toml"
NOTE = f"seeds/{SOURCE}/note.md"


def verdicts(tiny: TinyWorkspace, originals: Path | None = None) -> list[Verdict]:
    """Verify the workspace with the originals in their usual folder."""
    return list(verify(tiny.load(), originals or tiny.root / "seeds" / "originals"))


def broken(tiny: TinyWorkspace) -> dict[str, str]:
    """Return what is broken, by record."""
    return {v.record: v.detail for v in verdicts(tiny) if v.outcome == "broken"}


def test_everything_holds_where_the_original_is_at_hand(tiny: TinyWorkspace) -> None:
    found = Counter((v.kind, v.outcome) for v in verdicts(tiny))
    assert found == {("original", "holds"): 8, ("note", "holds"): 5, ("formula", "holds"): 1}


def test_without_the_original_its_anchors_are_unchecked_and_the_note_stands_in(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    found = verdicts(tiny, tmp_path / "nothing")
    assert Counter((v.kind, v.outcome) for v in found) == {
        ("original", "unchecked"): 8,
        ("note", "holds"): 5,
        ("formula", "holds"): 1,
    }
    detail = {v.detail for v in found if v.outcome == "unchecked"}
    assert detail == {f"the original of {SOURCE} is not at hand"}


def test_a_figure_that_stands_elsewhere_is_broken(tiny: TinyWorkspace) -> None:
    start, end = span("超過600枚")
    tiny.replace(FIGURE, f"start = {start}, end = {end}", f"start = {start + 1}, end = {end + 1}")
    assert broken(tiny) == {
        "warheads_now": f"{SOURCE} {start + 1}-{end + 1} holds other characters than “超過600枚”"
    }


def test_a_figure_retyped_with_the_same_length_is_broken_in_original_and_note(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(FIGURE, 'text = "超過600枚"', 'text = "超過700枚"')
    found = [v for v in verdicts(tiny) if v.outcome == "broken"]
    assert [v.kind for v in found] == ["original", "note"]
    assert found[1].detail == f"block 1 of {SOURCE}'s note lacks “超過700枚”"
    assert {v.file for v in found} == {FIGURE}


def test_an_anchor_beyond_the_end_of_the_original_is_broken(tiny: TinyWorkspace) -> None:
    start, end = span("不會先動手")
    beyond = len(ORIGINAL) - 2
    tiny.replace(
        f"seeds/{SOURCE}/points/no-first-move.toml",
        f"start = {start}, end = {end}",
        f"start = {beyond}, end = {beyond + 5}",
    )
    assert "lies beyond the end of the original" in broken(tiny)["no-first-move"]


def test_a_point_whose_characters_have_another_hash_is_broken(tiny: TinyWorkspace) -> None:
    start, end = span("不會先動手")
    tiny.replace(f"seeds/{SOURCE}/points/no-first-move.toml", f"end = {end}", f"end = {end + 1}")
    assert broken(tiny) == {"no-first-move": f"{SOURCE} {start}-{end + 1} has another hash"}


def test_a_figure_that_its_note_does_not_carry_is_broken(tiny: TinyWorkspace) -> None:
    tiny.replace(NOTE, "超過600枚", "許多")
    assert broken(tiny) == {"warheads_now": f"block 1 of {SOURCE}'s note lacks “超過600枚”"}


def test_a_figure_in_a_stretch_that_no_block_stands_for_is_broken(tiny: TinyWorkspace) -> None:
    text = tiny.path(NOTE).read_text(encoding="utf-8")
    tiny.write(NOTE, text[: text.index("<!-- block 4")])
    start, end = span("100枚", 2)
    assert broken(tiny) == {
        "warheads_stored": f"no block of the note covers {SOURCE} {start}-{end}"
    }


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        ("value = 200", "value = 201", "its formula gives 200"),
        ("warheads_later - warheads_now", "warheads_later + count_date", "formula: a date can"),
        ("warheads_later - warheads_now", "warheads_later / (warheads_now - 600)", "divides by"),
    ],
)
def test_a_derived_figure_that_is_not_its_formula_is_broken(
    tiny: TinyWorkspace, old: str, new: str, detail: str
) -> None:
    tiny.replace(f"decks/{DECK}/figures/rise.toml", old, new)
    assert detail in broken(tiny)["rise"]


def test_another_text_under_the_originals_name_is_refused_not_compared(
    tiny: TinyWorkspace,
) -> None:
    tiny.write("seeds/originals/short.txt", ORIGINAL + "更正。")
    with pytest.raises(BadInput, match="is not the text that was annotated") as caught:
        verdicts(tiny)
    assert str(len((ORIGINAL + "更正。").encode())) in str(caught.value)


def test_an_original_whose_size_is_recorded_wrongly_is_refused(tiny: TinyWorkspace) -> None:
    size = len(ORIGINAL.encode())
    tiny.replace(SOURCE_FILE, f"original_bytes = {size}", f"original_bytes = {size + 1}")
    with pytest.raises(BadInput, match=f"{size} bytes, {size + 1} expected"):
        verdicts(tiny)


def test_an_original_that_is_not_utf8_is_refused_with_what_to_do(tiny: TinyWorkspace) -> None:
    data = ORIGINAL.encode("big5")
    tiny.write("seeds/originals/short.txt", data)
    before = ORIGINAL.encode()
    for old, new in (
        (hashlib.sha256(before).hexdigest(), hashlib.sha256(data).hexdigest()),
        (f"original_bytes = {len(before)}", f"original_bytes = {len(data)}"),
    ):
        tiny.replace(SOURCE_FILE, old, new)
    with pytest.raises(BadInput, match=r"short\.txt: short-report: is not UTF-8; "):
        verdicts(tiny)


def test_originals_are_sought_where_the_option_says_then_the_variable_then_the_settings(
    tiny: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = tiny.load()
    assert originals_folder(workspace) == tiny.root / "seeds" / "originals"
    monkeypatch.setenv("BRIEF_ORIGINALS", str(tmp_path / "variable"))
    assert originals_folder(workspace) == tmp_path / "variable"
    assert originals_folder(workspace, str(tmp_path)) == tmp_path
    with pytest.raises(BadUsage, match="is not a folder"):
        originals_folder(workspace, str(tmp_path / "mistyped"))


def test_an_original_is_read_with_nothing_taken_off(tiny: TinyWorkspace) -> None:
    text = "\ufeff" + ORIGINAL.replace("\n", "\r\n")
    data = text.encode()
    tiny.write("seeds/originals/short.txt", data)
    source = tiny.load().sources[SOURCE]
    changed = {"original_sha256": hashlib.sha256(data).hexdigest(), "original_bytes": len(data)}
    other = source.model_copy(update=changed)
    original = read_original(other, tiny.root / "seeds" / "originals")
    assert original is not None
    assert original.text == text


def test_a_note_is_read_block_by_block(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text(
        "# 筆記\n\n<!-- block 1 0-10 -->\n\n第一段。\n\n<!-- block 2 12-20 -->\n第二\n\n段。\n"
    )
    assert read_note(note, "note.md") == (
        NoteBlock(1, 0, 10, "第一段。"),
        NoteBlock(2, 12, 20, "第二\n\n段。"),
    )
    assert read_note(tmp_path / "none.md", "none.md") == ()


def test_a_note_saved_with_windows_line_ends_is_the_same_note(tiny: TinyWorkspace) -> None:
    before = read_note(tiny.root / NOTE, NOTE)
    tiny.write(NOTE, tiny.path(NOTE).read_bytes().replace(b"\n", b"\r\n"))
    assert read_note(tiny.root / NOTE, NOTE) == before
    assert len(before) == 4


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<!-- block 2 0-10 -->\n段\n", 1),
        ("<!-- block 1 0-10 -->\n段\n<!-- block 1 10-20 -->\n段\n", 3),
        ("<!-- block 1 0-10 -->\n段\n<!-- block 2 9-20 -->\n段\n", 3),
        ("<!-- block 1 10-10 -->\n段\n", 1),
        ("# 題\n\n<!-- block 1 0-10 -->\n\n<!-- block 2 10-20 -->\n段\n", 3),
        ("<!-- block 1 0-10-->\n段\n", 1),
        ("<!-- block 1 0-10 -->\n段\n<!--block 2 10-20 -->\n段\n", 3),
        ("<!-- block 1 0-10 -->\n段\n<!-- block two -->\n段\n", 3),
    ],
)
def test_a_note_whose_blocks_are_out_of_order_is_refused_with_the_line(
    tmp_path: Path, text: str, line: int
) -> None:
    note = tmp_path / "note.md"
    note.write_text(text)
    with pytest.raises(BadInput, match=f"note.md:{line}: "):
        read_note(note, "note.md")
