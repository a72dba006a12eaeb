"""The gate: what breaks a rule is not exported, or as a draft that says so on every page."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from conftest import Command
from docx import Document
from pptx import Presentation
from tiny_workspace import DECK, SOURCE, TinyWorkspace

VIEW = f"decks/{DECK}/points/our-view.toml"
TEXT = "增加的方向可信，數字要連同版本引用。"
SAID = {"en": "DRAFT, NOT CHECKED · TLP:CLEAR", "zh-Hant": "草稿，未經核對 · TLP:CLEAR"}


@pytest.fixture
def broken(tiny: TinyWorkspace) -> TinyWorkspace:
    """Return the workspace with a number typed into a point, which is an error."""
    tiny.replace(VIEW, TEXT, "丙國有超過600枚彈頭。")
    tiny.translate()
    return tiny


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def pages(path: Path) -> Iterator[str]:
    """Return the text of every page of a file, and of every slide's notes."""
    if path.suffix == ".pptx":
        for slide in Presentation(str(path)).slides:
            yield "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
            if slide.has_notes_slide:
                yield slide.notes_slide.notes_text_frame.text
    elif path.suffix == ".docx":
        section = Document(str(path)).sections[0]
        for part in (section.header, section.footer):
            yield "\n".join(each.text for each in part.paragraphs)
    else:
        with pypdfium2.PdfDocument(path.read_bytes()) as document:
            for page in document:
                text = page.get_textpage().get_text_range()
                yield from (text[: len(text) // 2], text[len(text) // 2 :])


def test_an_error_keeps_everything_from_being_written(
    brief: Command, broken: TinyWorkspace
) -> None:
    answer = brief("export")
    assert (answer.code, answer.out) == (1, "")
    assert not (broken.root / "out").exists()
    *errors, last = answer.err.splitlines()
    assert any(
        line.startswith(f"{VIEW}: point our-view: F1 ") and "“超過600枚”" in line for line in errors
    )
    assert last.startswith(f"{len(errors)} errors keep this from leaving; ")
    assert "--draft" in last


def test_warnings_keep_nothing_from_being_written(
    brief: Command, translated: TinyWorkspace
) -> None:
    assert "0 errors, 0 warnings" not in brief("check").out
    answer = brief("export", "--lang", "en", "--format", "pptx")
    assert (answer.code, answer.err) == (0, "")


def test_a_waived_error_lets_the_deck_leave(brief: Command, broken: TinyWorkspace) -> None:
    waivers = 'waivers = [\n  "F1: a quiz",\n  "L2: a quiz",\n]\n'
    broken.write(VIEW, f"{broken.path(VIEW).read_text('utf-8')}\n{waivers}")
    assert brief("export", "--lang", "en", "--format", "pptx").code == 0


def test_an_error_of_another_deck_keeps_nothing_back(
    brief: Command, translated: TinyWorkspace
) -> None:
    text = translated.path(VIEW).read_text("utf-8").replace(TEXT, "丙國有超過600枚彈頭。")
    translated.write(f"decks/{DECK}/points/unused.toml", text.replace('"our-view"', '"unused"'))
    translated.translate()
    assert brief("check", "--select", "F1").code == 1
    assert brief("export", "--lang", "en", "--format", "pptx").code == 0


def test_every_page_of_a_draft_says_that_it_is_one(brief: Command, broken: TinyWorkspace) -> None:
    answer = brief("export", "--draft")
    assert answer.code == 0
    out = broken.root / "out"
    assert all(name.startswith(f"{DECK}.draft.") for name in names(out))
    files = [path for path in out.iterdir() if path.suffix != ".json"]
    assert len(files) == 7
    for path in files:
        language = path.name.split(".")[2]
        said = SAID["en" if language == "en" else "zh-Hant"]
        texts = [text.replace("\u2060", "") for text in pages(path)]
        assert len(texts) >= 2
        assert [text for text in texts if said not in text] == [], path.name


def test_the_receipt_says_whether_it_is_a_draft(brief: Command, translated: TinyWorkspace) -> None:
    options = ("--lang", "en", "--format", "docx")
    brief("export", *options)
    brief("export", "--draft", *options)
    out = translated.root / "out"
    for name, draft in ((DECK, False), (f"{DECK}.draft", True)):
        receipt = json.loads((out / f"{name}.receipt.json").read_text("utf-8"))
        assert (receipt["deck"], receipt["draft"]) == (DECK, draft)
        assert list(receipt["files"]) == [f"{name}.en.memo.docx"]


def test_a_draft_leaves_the_released_files_as_they_were(
    brief: Command, translated: TinyWorkspace
) -> None:
    brief("export")
    out = translated.root / "out"
    before = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in out.iterdir()}
    brief("export", "--draft")
    after = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in out.iterdir()}
    assert before.items() <= after.items()
    assert len(after) == 2 * len(before)


def test_a_draft_in_one_language_needs_no_translation_into_the_other(
    brief: Command, broken: TinyWorkspace
) -> None:
    broken.replace(f"decks/{DECK}/deck.toml", "TLP:CLEAR", "TLP:GREEN")
    answer = brief("export", "--draft", "--lang", "zh-Hant", "--format", "pptx")
    assert answer.code == 0


def test_what_hides_in_a_deck_commands_nothing_when_it_is_refused(
    brief: Command, tiny: TinyWorkspace
) -> None:
    quoted = '"丙國官員說「不會\\n::error::x ##[error]y先動手」。"'
    tiny.replace(f"seeds/{SOURCE}/points/no-first-move.toml", '"丙國官員說不會先動手。"', quoted)
    tiny.translate()
    answer = brief("export")
    assert answer.code == 1
    assert "“不會 ::error::x # #[error]y先動手”" in answer.err
    assert not any(line.strip().startswith("::") for line in answer.err.splitlines())


def test_a_single_error_is_counted_as_one(brief: Command, broken: TinyWorkspace) -> None:
    broken.replace("brief.toml", "\ndefault_deck", 'ignore = [\n  "L2",\n]\n\ndefault_deck')
    assert brief("export").err.splitlines()[-1].startswith("1 error keeps this from leaving; ")
