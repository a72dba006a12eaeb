"""What can be chosen for an export: languages, formats, and what LibreOffice draws."""

from typing import Literal

from brief.errors import BriefError
from brief.export.exporter import FORMATS, Format
from brief.model.identifiers import DECK_LANGUAGES
from brief.tui.choose_dialog import Choice
from brief.tui.dialogs import Word

Drawn = Literal["pdf-deck", "png"]
"""What is drawn of the slides, named as on the command line."""

DRAWN: tuple[Drawn, ...] = ("pdf-deck", "png")

Wanted = Format | Drawn
"""What can be asked for on the screen."""

WANTED: tuple[Wanted, ...] = (*FORMATS, *DRAWN)


def can_draw() -> bool:
    """Whether LibreOffice is found."""
    from brief.export.drawing import libreoffice  # which loads what writes memos, too

    try:
        libreoffice()
    except BriefError:
        return False
    return True


def language_choices(word: Word) -> list[Choice]:
    """Return the languages that a deck can be in."""
    named = {
        "en": word("English"),
        "zh-Hant": word("Chinese"),
        "bilingual": word("Both languages on each slide"),
    }
    return [Choice(key, named[key]) for key in DECK_LANGUAGES]


def format_choices(word: Word, *, memo: bool, drawing: bool) -> list[Choice]:
    """Return the formats; those of a memo that isn't there, or need LibreOffice, are only shown."""
    named = {
        "pptx": word("Slides (PowerPoint)"),
        "docx": word("Memo (Word)"),
        "pdf": word("Memo (PDF)"),
        "pdf-deck": word("Slides (PDF)"),
        "png": word("Slides (pictures, PNG)"),
    }
    there = {"pptx": True, "docx": memo, "pdf": memo, "pdf-deck": drawing, "png": drawing}
    return [Choice(key, named[key], disabled=not there[key]) for key in WANTED]
