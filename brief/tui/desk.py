"""What each action of the registry does to the session."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from textual.screen import Screen

from brief.editing import changes
from brief.editing.refused import Refused
from brief.editing.workspaces import with_decks
from brief.errors import BadInput
from brief.language.po_files import check_translation
from brief.model.deck import Deck, Section, Slide
from brief.model.identifiers import Language
from brief.model.outline import SECTION_MARK, SLIDE_MARK
from brief.model.placeholder import placeholders
from brief.model.text_unit import unit_id
from brief.model.workspace import DeckFolder
from brief.store.references import check_references
from brief.tui import choosing
from brief.tui.export_screen import ExportScreen
from brief.tui.exporting import DeckExport
from brief.tui.help_screen import HelpScreen
from brief.tui.palette import palette
from brief.tui.preferences import remember
from brief.tui.title_dialog import TitleDialog

if TYPE_CHECKING:
    from brief.tui.app import BriefApp

Typed = tuple[str, str]
"""A title in Chinese and in English."""


class Desk:
    """Carries out actions; each raises Refused when the deck does not allow it."""

    def __init__(self, app: "BriefApp") -> None:
        self._app = app
        self.handlers: Mapping[str, Callable[[], None]] = {
            "point.toggle": self._toggle,
            "line.up": lambda: self._move(-1),
            "line.down": lambda: self._move(1),
            "line.edit": self._edit,
            "line.remove": self._remove,
            "slide.new": lambda: self._new("slide"),
            "section.new": lambda: self._new("section"),
            "slide.layout": lambda: choosing.choose_layout(app, self._slide()),
            "deck.title": lambda: self._retitle(""),
            "deck.switch": lambda: choosing.switch_deck(app),
            "deck.new": self._new_deck,
            "filter.focus": lambda: app.points.focus_filter(),
            "filter.menu": lambda: choosing.choose_filter(app),
            "place.next": lambda: app.inspector.next_place(),
            "history.undo": self._undo,
            "history.redo": self._redo,
            "file.save": app.keeper.save,
            "file.export": lambda: app.keeper.save(after=self._export),
            "pane.next": lambda: self._pane(1),
            "pane.previous": lambda: self._pane(-1),
            "interface.language": self._language,
            "interface.theme": self._theme,
            "help": lambda: self._show(HelpScreen(app.word, app.actions)),
            "palette": lambda: self._show(palette(app)),
            "quit": app.keeper.leave,
        }
        """What to call for each action, by its id."""

    @property
    def _folder(self) -> DeckFolder:
        return self._app.session.deck

    def _line(self) -> str:
        """Return the line meant: the deck's own, or the point under the cursor on the left."""
        app = self._app
        line = app.deck_pane.line if app.pane == "deck" else app.points.key
        if line is None:
            raise Refused("there is nothing under the cursor")
        if line not in self._folder.deck.order:
            raise Refused("this point is not in the deck; space picks it")
        return line

    def _slide(self) -> str:
        """Return the id of the slide that the deck's cursor is on or in."""
        line = self._app.deck_pane.line
        for place in self._folder.outline:
            if line in (f"{SLIDE_MARK}{place.slide}", *place.points):
                return place.slide
        raise Refused("choose a slide first")

    def _toggle(self) -> None:
        app = self._app
        if app.pane == "deck":
            line = self._line()
            if line.startswith((SECTION_MARK, SLIDE_MARK)):
                raise Refused("space drops a point; delete removes a slide or a section")
            self._drop(line)
            return
        point = app.points.key
        if point is None:
            raise Refused("there is nothing under the cursor")
        if point in self._folder.deck.order:
            self._drop(point)
            return
        folder = changes.pick(self._folder, point, app.deck_pane.line)
        self._become("pick point", folder, select=point)

    def _drop(self, point: str) -> None:
        self._become("drop point", changes.drop(self._folder, point))

    def _move(self, step: Literal[-1, 1]) -> None:
        line = self._line()
        name = "move point"
        if line.startswith(SLIDE_MARK):
            name = "move slide"
        elif line.startswith(SECTION_MARK):
            name = "move section"
        self._become(name, changes.move(self._folder, line, step), select=line)

    def drag(self, line: str, target: str) -> None:
        """Put a line where the mouse let go of it."""
        self._become("move by mouse", changes.move_to(self._folder, line, target), select=line)

    def _remove(self) -> None:
        if self._app.pane != "deck":
            raise Refused("delete works in the deck; space picks and drops a point")
        line = self._line()
        self._become("remove from deck", changes.remove(self._folder, line))

    def _edit(self) -> None:
        line = self._line()
        if line.startswith((SLIDE_MARK, SECTION_MARK)):
            self._retitle(line)
        elif self._app.pane == "deck":
            self._app.points.find(line)
            self._app.go_to("points")
        else:
            self._app.deck_pane.select(line)
            self._app.go_to("deck")

    def _record(self, folder: DeckFolder, line: str) -> Deck | Slide | Section:
        if line.startswith(SLIDE_MARK):
            return folder.slides[line.removeprefix(SLIDE_MARK)]
        if line.startswith(SECTION_MARK):
            return folder.sections[line.removeprefix(SECTION_MARK)]
        return folder.deck

    def _retitle(self, line: str) -> None:
        record = self._record(self._folder, line)
        titles = [record.title, self._app.session.translation(record, "title")]
        chinese, english = titles if record.language == "zh-Hant" else titles[::-1]
        word = self._app.view.word
        self._ask_title(
            word("Title"),
            (chinese, english),
            lambda typed: self._typed("edit title", line, typed),
            record.language,
        )

    def _ask_title(
        self,
        heading: str,
        now: Typed,
        then: Callable[[Typed], None],
        written: Language | None = None,
    ) -> None:
        word = self._app.word

        def attempted(typed: Typed) -> None:
            try:
                then(typed)
            except Refused as refused:
                ask(typed, word(refused.message, **refused.values))
            except BadInput as error:
                ask(typed, str(error))

        def ask(shown: Typed, problem: str = "") -> None:
            """Ask again with what was typed: a title that can't be must not be typed twice."""
            dialog = TitleDialog(word, heading, *shown, written=lead, problem=problem)
            self._app.push_screen(
                dialog,
                lambda typed: self._app.attempt(lambda: attempted(typed)) if typed else None,
            )

        lead = written or self._folder.deck.language
        ask(now)

    def _typed(self, name: str, line: str, typed: Typed, folder: DeckFolder | None = None) -> None:
        """Take over a title in both languages; the one that leads is required."""
        known = ""
        if folder is None:
            folder = self._folder
            known = self._app.session.translation(self._record(folder, line), "title")
        written: Language = self._record(folder, line).language
        own, other = typed if written == "zh-Hant" else typed[::-1]
        folder = changes.retitle(folder, line, own)
        record = self._record(folder, line)
        translations = {}
        if other or known:
            translations[unit_id(record, "title", folder.deck.id), own] = other
        try:
            placeholders(own)
            if other:
                check_translation(own, other)
        except ValueError as error:
            raise Refused("{reason}", reason=str(error)) from error
        self._become(name, folder, translations, select=line or None)

    def _new(self, kind: Literal["slide", "section"]) -> None:
        word = self._app.view.word
        heading = word("New slide") if kind == "slide" else word("New section")
        beside = self._app.deck_pane.line

        def make(typed: Typed) -> None:
            language = self._folder.deck.language
            title = typed[0] if language == "zh-Hant" else typed[1]
            if kind == "slide":
                folder, made = changes.add_slide(self._folder, beside, title, "assertion", language)
                self._typed("new slide", f"{SLIDE_MARK}{made}", typed, folder)
            else:
                folder, made = changes.add_section(self._folder, beside, title, language)
                self._typed("new section", f"{SECTION_MARK}{made}", typed, folder)

        self._ask_title(heading, ("", ""), make)

    def _new_deck(self) -> None:
        def make(typed: Typed) -> None:
            decks = self._app.session.workspace.decks
            number = next(n for n in range(1, len(decks) + 2) if f"deck-{n}" not in decks)
            title = typed[0] if self._folder.deck.language == "zh-Hant" else typed[1]
            folder = changes.new_deck(self._folder, f"deck-{number}", title)
            self._typed("new deck", "", typed, folder)

        self._ask_title(self._app.view.word("New deck"), ("", ""), make)

    def _become(
        self,
        name: str,
        folder: DeckFolder,
        translations: Mapping[tuple[str, str], str] | None = None,
        *,
        select: str | None = None,
    ) -> None:
        """Make the changed deck the session's, unless it would be refused on the disk."""
        session = self._app.session
        if translations is not None:
            decks = {**session.state.decks, folder.deck.id: folder}
            check_references(with_decks(session.workspace, decks))
        session.change(name, folder, translations)
        self._app.deck_pane.show(self._app.new_view())
        if select is not None:
            self._app.deck_pane.select(select)

    def _undo(self) -> None:
        name = self._app.session.undo()
        word = self._app.view.word
        self._app.tell(word("undone: {name}", name=word(name)) if name else word("nothing to undo"))

    def _redo(self) -> None:
        name = self._app.session.redo()
        word = self._app.view.word
        self._app.tell(word("redone: {name}", name=word(name)) if name else word("nothing to redo"))

    def _export(self) -> None:
        view = self._app.view
        folder = view.deck
        self._app.push_screen(
            ExportScreen(
                view.word,
                view.wording(view.language).own(folder.deck, "title"),
                folder.deck.languages,
                DeckExport(view.workspace, folder),
                memo=folder.memo is not None,
            )
        )

    def _pane(self, step: int) -> None:
        panes = ("points", "deck", "inspector")
        self._app.go_to(panes[(panes.index(self._app.pane) + step) % len(panes)])

    def _language(self) -> None:
        language: Language = "en" if self._app.view.language == "zh-Hant" else "zh-Hant"
        self._app.refresh_view(language)
        self._remember(language=language)

    def _theme(self) -> None:
        theme = "textual-light" if self._app.theme != "textual-light" else "textual-dark"
        self._app.theme = theme
        self._remember(theme=theme)

    def _remember(self, language: Language | None = None, theme: str | None = None) -> None:
        trouble = remember(language=language, theme=theme)
        if trouble:
            self._app.tell(trouble)

    def _show(self, screen: Screen[Any]) -> None:
        self._app.push_screen(screen)
