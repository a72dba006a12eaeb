"""What each action of the registry does to the session."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from textual.screen import Screen

from brief.editing import changes
from brief.editing.refused import Refused, no_deck_yet
from brief.editing.workspaces import with_decks
from brief.model.identifiers import Language
from brief.model.outline import SECTION_MARK, SLIDE_MARK
from brief.model.workspace import DeckFolder
from brief.store.references import check_references
from brief.tui import choosing
from brief.tui.export_choices import can_draw
from brief.tui.export_screen import ExportScreen
from brief.tui.exporting import DeckExport
from brief.tui.help_screen import HelpScreen
from brief.tui.palette import palette
from brief.tui.preferences import remember
from brief.tui.titling import Titling

if TYPE_CHECKING:
    from brief.tui.app import BriefApp


class Desk:
    """Carries out actions; each raises Refused when the deck does not allow it."""

    def __init__(self, app: "BriefApp") -> None:
        self._app = app
        self._titling = Titling(app, self)
        self.handlers: Mapping[str, Callable[[], None]] = {
            "point.toggle": self._toggle,
            "line.up": lambda: self._move(-1),
            "line.down": lambda: self._move(1),
            "line.edit": self._edit,
            "line.remove": self._remove,
            "slide.new": self._titling.new_slide,
            "section.new": self._titling.new_section,
            "slide.layout": lambda: choosing.choose_layout(app, self._slide()),
            "deck.title": lambda: self._titling.retitle(""),
            "deck.switch": lambda: choosing.switch_deck(app),
            "deck.new": self._titling.new_deck,
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
        self.become("pick point", folder, point)

    def _drop(self, point: str) -> None:
        self.become("drop point", changes.drop(self._folder, point), point)

    def _move(self, step: Literal[-1, 1]) -> None:
        line = self._line()
        name = "move point"
        if line.startswith(SLIDE_MARK):
            name = "move slide"
        elif line.startswith(SECTION_MARK):
            name = "move section"
        self.become(name, changes.move(self._folder, line, step), line)

    def drag(self, line: str, target: str) -> None:
        """Put a line where the mouse let go of it."""
        self.become("move by mouse", changes.move_to(self._folder, line, target), line)

    def _remove(self) -> None:
        if self._app.pane != "deck":
            raise Refused("delete works in the deck; space picks and drops a point")
        line = self._line()
        self.become("remove from deck", changes.remove(self._folder, line), line)

    def _edit(self) -> None:
        line = self._line()
        if line.startswith((SLIDE_MARK, SECTION_MARK)):
            self._titling.retitle(line)
        elif self._app.pane == "deck":
            self._app.points.find(line)
            self._app.go_to("points")
        else:
            self._app.deck_pane.select(line)
            self._app.go_to("deck")

    def become(
        self,
        name: str,
        folder: DeckFolder,
        line: str,
        translations: Mapping[tuple[str, str], str] | None = None,
    ) -> None:
        """Make the changed deck the session's, with the cursor on the line that was changed.

        What would be refused on the disk is refused here; an empty line is the deck itself.
        """
        session = self._app.session
        if translations is not None:
            self.check(folder)
        session.change(name, folder, translations, line)
        self._app.deck_pane.show(self._app.new_view())
        self._app.deck_pane.select(line)

    def check(self, folder: DeckFolder) -> None:
        """Hold a deck against the other records; BadInput for what they don't have."""
        session = self._app.session
        decks = {**session.state.decks, folder.deck.id: folder}
        check_references(with_decks(session.workspace, decks))

    def _undo(self) -> None:
        session, word = self._app.session, self._app.view.word
        line = session.undo_line
        name = self._stepped(line, session.undo)
        self._app.tell(word("undone: {name}", name=word(name)) if name else word("nothing to undo"))

    def _redo(self) -> None:
        session, word = self._app.session, self._app.view.word
        line = session.redo_line
        name = self._stepped(line, session.redo)
        self._app.tell(word("redone: {name}", name=word(name)) if name else word("nothing to redo"))

    def _stepped(self, line: str, step: Callable[[], str | None]) -> str | None:
        """Step through history, with the cursor where the step changed something."""
        session = self._app.session
        before = session.state.decks
        name = step()
        self._app.deck_pane.show(self._app.new_view())
        old = before.get(session.deck_id)
        for folder in (session.deck, old):
            if line and folder is not None and line in folder.deck.order:
                self._app.deck_pane.select_near(line, folder.deck.order)
                break
        return name

    def _export(self) -> None:
        view = self._app.view
        if not self._app.session.deck_id:
            raise no_deck_yet()
        folder = view.deck
        self._app.push_screen(
            ExportScreen(
                view.word,
                view.title,
                folder.deck.languages,
                DeckExport(view.workspace, folder),
                memo=folder.memo is not None,
                drawing=can_draw(),
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
