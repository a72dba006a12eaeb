"""Choosing what to export, and watching it being made."""

from collections.abc import Iterable
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Label, Static
from textual.worker import Worker, WorkerState

from brief.errors import BriefError
from brief.export.exporter import FORMATS
from brief.model.identifiers import DECK_LANGUAGES, DeckLanguage
from brief.tui.choose_dialog import CheckList
from brief.tui.dialogs import Dialog, Word, plain, wrapped
from brief.tui.export_choices import WANTED, Wanted, format_choices, language_choices
from brief.tui.exporting import Cancelled, Exported, Held, Run, errors_that_hold

if TYPE_CHECKING:
    from brief.checks.running import Finding


class ExportScreen(Dialog[Exported | None]):
    """Asks for languages, formats and a folder; answers with what was written, if anything was."""

    DEFAULT_CSS = """
    ExportScreen #export-lists { height: 6; }
    ExportScreen #export-lists > Vertical { width: 1fr; height: 6; }
    ExportScreen Label { color: $text-muted; }
    ExportScreen Input { background: $boost; margin-bottom: 1; }
    ExportScreen Input:focus { background: $primary-background; }
    ExportScreen #export-log { height: 8; border-top: solid $primary; }
    ExportScreen #export-said { height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", show=False),
        Binding("f9", "start_or_draft", show=False),
    ]

    class Announced(Message):
        """The next file is being made."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Ended(Message):
        """The export is over: with files, with an error's line, with broken rules, or stopped."""

        def __init__(
            self,
            exported: Exported | None = None,
            problem: str | None = None,
            held_by: "tuple[Finding, ...]" = (),
        ) -> None:
            super().__init__()
            self.exported = exported
            self.problem = problem
            self.held_by = held_by

    def __init__(
        self,
        word: Word,
        title: str,
        languages: tuple[DeckLanguage, ...],
        run: Run,
        *,
        memo: bool = True,
        drawing: bool = False,
        out: str = "out",
    ) -> None:
        self.word = word
        super().__init__(word, self.word("Export: {deck}", deck=title))
        self._languages = languages
        self._run_export = run
        self._memo = memo
        self._drawing = drawing
        """Whether LibreOffice is there, to draw the slides."""
        self._out = out
        self._made: list[str] = []
        self._stop: Event | None = None
        self._exported: Exported | None = None
        self._was_held = False
        """Whether errors kept the deck from leaving the last time: then f9 makes a draft."""

    def parts(self) -> Iterable[Widget]:
        """Return two lists to check, the folder, and what is said of the progress."""
        languages = language_choices(self.word)
        formats = format_choices(self.word, memo=self._memo, drawing=self._drawing)
        yield Horizontal(
            Vertical(
                Label(plain(self.word("Languages"))),
                CheckList(languages, self._languages, id="export-languages"),
            ),
            Vertical(
                Label(plain(self.word("Formats"))),
                CheckList(formats, FORMATS, id="export-formats"),
            ),
            id="export-lists",
        )
        yield Label(plain(self.word("Folder, seen from the workspace")))
        yield Input(self._out, id="export-out", compact=True, select_on_focus=False)
        yield VerticalScroll(Static(id="export-said"), id="export-log")

    def hint(self) -> str:
        """Return which keys do what."""
        return self.word("Space: check · Tab: next · Enter: export · Esc: cancel")

    def on_mount(self) -> None:
        """Begin with the languages."""
        for checks in self.query(CheckList):
            checks.action_first()
        self.query_one("#export-languages").focus()
        if not self._drawing:
            missing = self.word(
                "PDF and pictures of the slides need LibreOffice, which is not found here."
            )
            self.query_one("#export-said", Static).update(wrapped(missing))

    def on_unmount(self) -> None:
        """Stop at the next file when the program ends meanwhile."""
        if self._stop is not None:
            self._stop.set()

    def action_cancel(self) -> None:
        """Stop what is running; when nothing is, close."""
        if self._stop is None:
            self.dismiss(self._exported)
        else:
            self._stop.set()
            self._say([self.word("Stopping after this file…")])

    @on(CheckList.Accepted)
    @on(Input.Submitted)
    def _asked(self, event: Message) -> None:
        event.stop()
        self.action_start()

    def action_start_or_draft(self) -> None:
        """Begin; where errors held the deck, make a draft of it."""
        self.action_start(draft=self._was_held)

    def action_start(self, *, draft: bool = False) -> None:
        """Begin, unless something is missing or it has begun; enter after the end closes."""
        if self._stop is not None:
            return
        if self._exported is not None:
            self.dismiss(self._exported)
            return
        checked = self.query_one("#export-languages", CheckList).chosen
        languages = tuple(each for each in DECK_LANGUAGES if each in checked)
        checked = self.query_one("#export-formats", CheckList).chosen
        formats = tuple(each for each in WANTED if each in checked)
        out = self.query_one("#export-out", Input).value.strip()
        if not (languages and formats and out):
            self._say([self.word("Choose a language, a format and a folder first.")])
            return
        self._made = []
        stop = self._stop = Event()
        self._lock(locked=True)
        self._say([self.word("Preparing…")])
        self.run_worker(
            lambda: self._work(languages, formats, out, stop, draft=draft),
            thread=True,
            exit_on_error=False,
        )

    def _work(
        self,
        languages: tuple[DeckLanguage, ...],
        formats: tuple[Wanted, ...],
        out: str,
        stop: Event,
        *,
        draft: bool,
    ) -> None:
        """Export in a thread, which touches nothing of the screen and only posts messages."""

        def announce(name: str) -> None:
            self.post_message(self.Announced(name))

        try:
            exported = self._run_export(languages, formats, out, announce, stop.is_set, draft=draft)
        except Cancelled:
            self.post_message(self.Ended())
        except Held as held:
            self.post_message(self.Ended(held_by=held.errors))
        except BriefError as error:
            self.post_message(self.Ended(problem=str(error)))
        else:
            self.post_message(self.Ended(exported))

    @on(Worker.StateChanged)
    def _broke(self, event: Worker.StateChanged) -> None:
        """Show a fault of the program too: the deck that is being edited must survive it."""
        if event.state is WorkerState.ERROR:
            self.post_message(self.Ended(problem=repr(event.worker.error)))

    @on(Announced)
    def _announced(self, event: Announced) -> None:
        event.stop()
        self._made.append(event.name)
        self._say([])

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        event.stop()
        self._stop = None
        self._lock(locked=False)
        if event.exported is not None:
            self._exported = event.exported
            said = [self.word("Written:"), *event.exported.files]
            if event.exported.warnings:
                said += [self.word("To know:"), *event.exported.warnings]
            self._show(said)
            self.query_one("#dialog-hint", Static).update(plain(self.word("Enter: close")))
            return
        self._was_held = bool(event.held_by)
        held = errors_that_hold(event.held_by, self.word)
        self._show(held or [event.problem or self.word("Stopped; nothing was written.")])

    def _say(self, last: list[str]) -> None:
        """Show the files made so far and the one that is being made, then a remark."""
        done = [self.word("made {name}", name=name) for name in self._made[:-1]]
        now = [self.word("making {name}…", name=name) for name in self._made[-1:]]
        self._show([*done, *now, *last])

    def _show(self, lines: list[str]) -> None:
        """Show lines, the last of them in view while files are being made."""
        self.query_one("#export-said", Static).update(
            Content("\n").join(wrapped(line) for line in lines)
        )
        log = self.query_one("#export-log", VerticalScroll)
        if self._stop is not None:
            log.scroll_end(animate=False)
        else:
            log.scroll_home(animate=False)
            log.focus()

    def _lock(self, *, locked: bool) -> None:
        """Keep what was chosen from being changed while it is made."""
        for widget in (*self.query(CheckList), self.query_one(Input)):
            widget.disabled = locked
