"""Titles: of what is there, and of the slides, sections and decks that are made with one."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from brief.editing import changes
from brief.editing.first_deck import unsaid_in
from brief.editing.new_deck import checked_id, new_deck_translations, suggested_id
from brief.editing.refused import Refused, no_deck_yet
from brief.errors import BadInput
from brief.language.po_entries import check_translation
from brief.model.deck import Deck, Section
from brief.model.identifiers import Language
from brief.model.outline import SECTION_MARK, SLIDE_MARK
from brief.model.slide import Slide
from brief.model.text_unit import unit_id
from brief.model.workspace import DeckFolder
from brief.tui.dialogs import Dialog
from brief.tui.title_dialog import IdDialog, TitleDialog

if TYPE_CHECKING:
    from brief.tui.app import BriefApp

T = TypeVar("T")

Typed = tuple[str, str]
"""A title in Chinese and in English."""

Translations = Mapping[tuple[str, str], str]
"""Translations by context and original."""


class Changing(Protocol):
    """What takes over a changed deck."""

    def become(
        self, name: str, folder: DeckFolder, line: str, translations: Translations | None = None
    ) -> None:
        """Make the changed deck the session's, with the cursor on a line."""

    def check(self, folder: DeckFolder) -> None:
        """Hold a deck against the other records; BadInput for what they don't have."""


class Titling:
    """Asks for titles and takes them over; what can't be is asked again as it was typed."""

    def __init__(self, app: "BriefApp", desk: Changing) -> None:
        self._app = app
        self._desk = desk

    @property
    def _folder(self) -> DeckFolder:
        return self._app.session.deck

    def retitle(self, line: str) -> None:
        """Ask for the title of a slide, a section or, for an empty line, the deck."""
        self._refuse_without_a_deck()
        record = _record(self._folder, line)
        titles = [record.title, self._app.session.translation(record, "title")]
        chinese, english = titles if record.language == "zh-Hant" else titles[::-1]

        def change(typed: Typed) -> None:
            known = self._app.session.translation(_record(self._folder, line), "title")
            own, other = _led(typed, record.language)
            folder = changes.retitle(self._folder, line, own)
            translations = _translated(folder, line, other, known=bool(known))
            self._desk.become("edit title", folder, line, translations)

        self._ask_title(self._app.word("Title"), change, (chinese, english), record.language)

    def new_slide(self) -> None:
        """Ask for a title and make a slide after the one under the cursor."""
        self._refuse_without_a_deck()
        beside = self._app.deck_pane.line

        def make(typed: Typed) -> None:
            language = self._folder.deck.language
            own, other = _led(typed, language)
            folder, made = changes.add_slide(
                self._folder, beside, own, "assertion", language, typed[1]
            )
            line = f"{SLIDE_MARK}{made}"
            self._desk.become("new slide", folder, line, _translated(folder, line, other))

        self._ask_title(self._app.word("New slide"), make)

    def new_section(self) -> None:
        """Ask for a title and begin a section at the slide under the cursor."""
        self._refuse_without_a_deck()
        beside = self._app.deck_pane.line

        def make(typed: Typed) -> None:
            language = self._folder.deck.language
            own, other = _led(typed, language)
            folder, made = changes.add_section(self._folder, beside, own, language, typed[1])
            line = f"{SECTION_MARK}{made}"
            self._desk.become("new section", folder, line, _translated(folder, line, other))

        self._ask_title(self._app.word("New section"), make)

    def new_deck(self) -> None:
        """Ask for a title, then for an id, and make a deck."""

        def name_it(typed: Typed) -> None:
            suggested = suggested_id(typed[1], self._app.session.workspace.decks)
            folder, _ = self._made(typed, suggested)
            self._desk.check(folder)
            heading, word = self._app.word("New deck"), self._app.word
            self._ask(
                lambda name, problem: IdDialog(word, heading, name, problem),
                suggested,
                lambda deck_id: make(typed, deck_id),
            )

        def make(typed: Typed, deck_id: str) -> None:
            checked_id(deck_id, self._app.session.workspace.decks)
            folder, translations = self._made(typed, deck_id)
            self._desk.become("new deck", folder, "", translations)

        self._ask_title(self._app.word("New deck"), name_it)

    def _refuse_without_a_deck(self) -> None:
        """Say so before anything is typed."""
        if not self._app.session.deck_id:
            raise no_deck_yet()

    def _made(self, typed: Typed, deck_id: str) -> tuple[DeckFolder, Translations]:
        """Return a new deck with what its texts are in the other language."""
        like, session = self._folder.deck, self._app.session
        own, other = _led(typed, like.language)
        folder = changes.new_deck(self._folder, deck_id, own)
        _check_translation(folder.deck.title, other)
        first = not session.deck_id
        second: Language = "en" if like.language == "zh-Hant" else "zh-Hant"
        return folder, new_deck_translations(
            folder,
            other,
            lambda field: unsaid_in(field, second) if first else session.translation(like, field),
        )

    def _ask_title(
        self,
        heading: str,
        then: Callable[[Typed], None],
        now: Typed = ("", ""),
        written: Language | None = None,
    ) -> None:
        """Ask for a title; the language that the record or the deck is written in leads."""
        lead, word = written or self._folder.deck.language, self._app.word
        self._ask(
            lambda typed, problem: TitleDialog(word, heading, *typed, lead, problem), now, then
        )

    def _ask(
        self, dialog: Callable[[T, str], Dialog[T | None]], now: T, then: Callable[[T], None]
    ) -> None:
        """Ask, and again with what was typed and why it can't be: nobody should type it twice."""

        def attempted(answer: T) -> None:
            try:
                then(answer)
            except Refused as refused:
                ask(answer, self._app.word(refused.message, **refused.values))
            except BadInput as error:
                ask(answer, str(error))

        def answered(answer: T | None) -> None:
            if answer is not None:
                self._app.attempt(lambda: attempted(answer))

        def ask(shown: T, problem: str = "") -> None:
            self._app.push_screen(dialog(shown, problem), answered)

        ask(now)


def _record(folder: DeckFolder, line: str) -> Deck | Slide | Section:
    """Return what a line of the order stands for, the deck for an empty one."""
    if line.startswith(SLIDE_MARK):
        return folder.slides[line.removeprefix(SLIDE_MARK)]
    if line.startswith(SECTION_MARK):
        return folder.sections[line.removeprefix(SECTION_MARK)]
    return folder.deck


def _led(typed: Typed, language: Language) -> Typed:
    """Return a title with the language that it is written in first."""
    return typed if language == "zh-Hant" else (typed[1], typed[0])


def _translated(
    folder: DeckFolder, line: str, other: str, *, known: bool = False
) -> dict[tuple[str, str], str]:
    """Return what to keep as the translation of a line's title; Refused where it can't be one.

    An empty one takes out a translation that is known.
    """
    record = _record(folder, line)
    _check_translation(record.title, other)
    if not (other or known):
        return {}
    return {(unit_id(record, "title", folder.deck.id), record.title): other}


def _check_translation(title: str, other: str) -> None:
    """Refuse a translation that lacks what the title has, such as a figure; none at all is fine."""
    try:
        if other:
            check_translation(title, other)
    except ValueError as error:
        raise Refused("{reason}", reason=str(error)) from error
