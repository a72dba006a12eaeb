"""Templates that can't serve are refused in one line; doctor says what the others have."""

import os
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import Command
from pptx.util import Pt
from template_samples import DECK, acme, change_members, exported, save
from tiny_workspace import TinyWorkspace

__all__ = ["acme"]


def no_titles(presentation: Any) -> None:
    for layout in presentation.slide_layouts:
        for each in list(layout.placeholders):
            if each.placeholder_format.idx == 0:
                each.element.getparent().remove(each.element)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (None, "acme.pptx: can't be read: No such file or directory"),
        (b"not a zip", "acme.pptx: is no PowerPoint file"),
        (b"PK\x05\x06" + b"\0" * 18, "acme.pptx: is no PowerPoint file"),
        (no_titles, "acme.pptx: has no layout with a title"),
    ],
)
def test_one_that_cannot_serve_is_refused_with_the_way_out(
    acme: TinyWorkspace, brief: Command, made: Any, says: str
) -> None:
    if isinstance(made, bytes):
        acme.path("acme.pptx").write_bytes(made)
    elif made:
        save(acme.path("acme.pptx"), made)
    answer = brief("export", "--lang", "en", "--format", "pptx", "--out", "out")
    assert answer.code == 3
    assert says in answer.err
    assert answer.err.count("\n") == 1
    assert not acme.path("out").exists()


@pytest.mark.parametrize("name", ["../acme.pptx", "/etc/acme.pptx", "C:/acme.pptx", "acme.key", ""])
def test_a_template_lies_in_the_workspace(
    translated: TinyWorkspace, brief: Command, name: str
) -> None:
    file = translated.path(DECK)
    file.write_text(f'template = "{name}"\n\n' + file.read_text("utf-8"), "utf-8")
    answer = brief("export", "--lang", "en", "--format", "pptx", "--out", "out")
    assert answer.code == 3
    assert "template" in answer.err


def refusal(acme: TinyWorkspace, brief: Command) -> str:
    """Export, which must fail in one line, and return it."""
    answer = brief("export", "--lang", "en", "--format", "pptx", "--out", "out")
    assert answer.code == 3
    assert answer.err.startswith("acme.pptx: ")
    assert answer.err.count("\n") == 1
    assert "bug in brief" not in answer.err
    return str(answer.err)


def encrypted(path: Path) -> None:
    """Mark the first member as encrypted, in both of its headers."""
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)


def damaged(path: Path) -> None:
    """Overwrite what is packed in the last member but for its headers."""
    data = bytearray(path.read_bytes())
    with ZipFile(path) as archive:
        last = max(archive.infolist(), key=lambda each: each.header_offset)
    start = last.header_offset + 30 + len(last.filename.encode())
    data[start : start + 8] = b"\xff" * 8
    with pytest.raises(zlib.error):
        zlib.decompress(bytes(data[start : start + last.compress_size]), -15)
    path.write_bytes(data)


def without_a_theme_that_can_be_read(path: Path) -> None:
    change_members(path, lambda members: members.update({"ppt/theme/theme1.xml": b"<a:theme"}))


@pytest.mark.parametrize("spoil", [encrypted, damaged, without_a_theme_that_can_be_read])
def test_a_damaged_file_is_no_fault_of_ours(
    acme: TinyWorkspace, brief: Command, spoil: Callable[[Path], None]
) -> None:
    save(acme.path("acme.pptx"))
    change_members(acme.path("acme.pptx"), lambda members: None)  # pack it: damage shows then
    spoil(acme.path("acme.pptx"))
    refusal(acme, brief)


def narrow(presentation: Any) -> None:
    presentation.slide_layouts[1].placeholders[1].width = Pt(8)
    presentation.slide_layouts[1].placeholders[1].left = Pt(50)
    presentation.slide_layouts[1].placeholders[1].top = Pt(130)
    presentation.slide_layouts[1].placeholders[1].height = Pt(300)


def low(presentation: Any) -> None:
    title = presentation.slide_layouts[1].placeholders[0]
    title.left, title.top, title.width, title.height = Pt(36), Pt(30), Pt(640), Pt(380)


@pytest.mark.parametrize(
    ("change", "room"), [(narrow, "0 × 370 pt"), (low, "634 × 82 pt")], ids=["narrow", "low"]
)
def test_one_that_leaves_no_room_for_content_is_refused(
    acme: TinyWorkspace, brief: Command, change: Callable[[Any], None], room: str
) -> None:
    save(acme.path("acme.pptx"), change)
    assert f"leaves {room} for content" in refusal(acme, brief)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(acme: TinyWorkspace, brief: Command) -> None:
    os.mkfifo(acme.path("acme.pptx"))
    assert "is no file" in refusal(acme, brief)


def test_a_link_out_of_the_workspace_is_not_followed(acme: TinyWorkspace, brief: Command) -> None:
    outside = acme.root.parent / "outside.pptx"
    save(outside)
    acme.path("acme.pptx").symlink_to(outside)
    assert "lies outside the workspace" in refusal(acme, brief)
    assert brief("doctor", "--template", outside).code == 0


def test_a_link_within_the_workspace_is(acme: TinyWorkspace, brief: Command) -> None:
    save(acme.path("made.pptx"))
    acme.path("acme.pptx").symlink_to(acme.path("made.pptx"))
    assert exported(acme, brief).slide_width.pt == 720.0


@pytest.mark.parametrize("limit", ["_LARGEST", "_LARGEST_UNPACKED"])
def test_one_too_large_is_not_read(
    acme: TinyWorkspace, brief: Command, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(acme.path("acme.pptx"))
    monkeypatch.setattr(f"brief.export.templates.file.{limit}", 20_000)
    assert "MB" in refusal(acme, brief)


def test_doctor_says_what_was_found_and_what_is_missing(
    acme: TinyWorkspace, brief: Command
) -> None:
    save(acme.path("acme.pptx"))
    answer = brief("doctor", "--template", "acme.pptx")
    assert answer.code == 0
    assert "Cover: Title Slide" in answer.out
    assert "Assertion: Title and Content" in answer.out
    assert "Calibri" in answer.out
    assert "no East Asian face" in answer.out
    assert "4.5:1" in answer.out


def test_doctor_finds_nothing_to_remark_in_ours(acme: TinyWorkspace, brief: Command) -> None:
    from brief.export.templates.ours import OURS

    acme.path("ours.pptx").write_bytes(OURS.data)
    answer = brief("doctor", "--template", "ours.pptx")
    assert answer.code == 0
    assert "Timeline: Timeline" in answer.out
    assert "MISSING" not in answer.out
    assert "note" not in answer.out


def test_doctor_refuses_what_cannot_serve(acme: TinyWorkspace, brief: Command) -> None:
    acme.path("acme.pptx").write_bytes(b"no")
    answer = brief("doctor", "--template", "acme.pptx")
    assert answer.code == 3
    assert "is no PowerPoint file" in answer.out + answer.err
