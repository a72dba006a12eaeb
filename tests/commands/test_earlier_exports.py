"""What earlier exports left in the folder: no file of another day passes for one of today."""

import hashlib
import json
from typing import Any

import pytest
from conftest import Command
from tiny_workspace import DECK, TinyWorkspace


def receipt(tiny: TinyWorkspace) -> dict[str, Any]:
    """Return the receipt in the folder."""
    found: dict[str, Any] = json.loads(tiny.path(f"out/{DECK}.receipt.json").read_text("utf-8"))
    return found


def change_the_deck(tiny: TinyWorkspace) -> None:
    """Change a text that every language shows."""
    tiny.replace(f"decks/{DECK}/deck.toml", "\ncontact", "\n# changed\ncontact")


def test_the_receipt_of_one_language_keeps_what_is_still_true_of_the_others(
    brief: Command, translated: TinyWorkspace
) -> None:
    assert brief("export").code == 0
    before = receipt(translated)
    answer = brief("export", "--lang", "en", "--format", "pptx")
    assert (answer.code, answer.err) == (0, "")
    assert receipt(translated) == before


def test_files_from_before_a_change_are_named_once_and_kept_apart_in_the_receipt(
    brief: Command, translated: TinyWorkspace
) -> None:
    brief("export", "--lang", "en", "--lang", "zh-Hant", "--format", "pptx")
    change_the_deck(translated)
    answer = brief("export", "--lang", "zh-Hant", "--format", "pptx")
    assert answer.code == 0
    assert f"{DECK}: {DECK}.en.pptx: of an earlier export, and may say something else" in answer.err
    now = receipt(translated)
    assert list(now["files"]) == [f"{DECK}.zh-Hant.pptx"]
    assert list(now["slides"]) == ["zh-Hant"]
    assert list(now["earlier"]) == [f"{DECK}.en.pptx"]
    again = brief("export", "--lang", "zh-Hant", "--format", "pptx")
    assert f"{DECK}.en.pptx: of an earlier export" in again.err
    assert brief("export", "--format", "pptx").err == ""
    assert receipt(translated)["earlier"] == {}


@pytest.mark.parametrize("change", ["edited", "deleted"])
def test_a_file_that_somebody_changed_or_deleted_is_not_spoken_of(
    brief: Command, translated: TinyWorkspace, change: str
) -> None:
    brief("export", "--format", "pptx")
    file = translated.path(f"out/{DECK}.en.pptx")
    if change == "edited":
        file.write_bytes(b"by hand")
    else:
        file.unlink()
    change_the_deck(translated)
    answer = brief("export", "--lang", "zh-Hant", "--lang", "bilingual", "--format", "pptx")
    assert (answer.code, answer.err) == (0, "")
    assert receipt(translated)["earlier"] == {}


def test_a_deck_drawn_before_a_change_is_named_beside_its_new_slides(
    brief: Command, translated: TinyWorkspace
) -> None:
    brief("export", "--lang", "en", "--format", "pptx")
    name, drawn = f"{DECK}.en.pdf", b"drawn by LibreOffice"
    translated.write(f"out/{name}", drawn)
    known = receipt(translated)
    known["files"][name] = hashlib.sha256(drawn).hexdigest()
    translated.write(f"out/{DECK}.receipt.json", json.dumps(known))
    assert brief("export", "--lang", "en", "--format", "pptx").err == ""
    assert name in receipt(translated)["files"]
    change_the_deck(translated)
    assert (
        f"{name}: of an earlier export" in brief("export", "--lang", "en", "--format", "pptx").err
    )


def test_a_receipt_that_cannot_be_read_is_written_anew(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.write(f"out/{DECK}.receipt.json", "[not a receipt")
    assert brief("export", "--lang", "en", "--format", "pptx").code == 0
    assert list(receipt(translated)["files"]) == [f"{DECK}.en.pptx"]
