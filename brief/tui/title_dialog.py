"""Asking for a title in both languages, and for the id of a new deck."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from brief.model.identifiers import LANGUAGES, Language
from brief.model.unseen import as_typed
from brief.tui.dialogs import Dialog, Word, plain, wrapped


class TitleDialog(Dialog[tuple[str, str] | None]):
    """Asks for a Chinese and an English title; answers with both, the Chinese one first.

    The language that the record is written in comes first and is required; the other one may be
    left empty until somebody translates it.
    """

    DEFAULT_CSS = """
    TitleDialog Input { margin-bottom: 1; background: $boost; }
    TitleDialog Input:focus { background: $primary-background; }
    TitleDialog Label { color: $text-muted; }
    TitleDialog #title-problem { color: $text-error; height: auto; min-height: 1; }
    """

    def __init__(
        self,
        word: Word,
        heading: str,
        chinese: str = "",
        english: str = "",
        written: Language = "zh-Hant",
        problem: str = "",
    ) -> None:
        super().__init__(word, heading)
        self._problem = problem
        self._texts: dict[Language, str] = {"zh-Hant": chinese, "en": english}
        self._fields = sorted(LANGUAGES, key=lambda language: language != written)

    def parts(self) -> Iterable[Widget]:
        """Return a field for each language and a line for what is missing."""
        for language in self._fields:
            name = self.word("Chinese") if language == "zh-Hant" else self.word("English")
            if language == self._fields[0]:
                name = self.word("{name} (required)", name=name)
            yield Label(plain(name))
            yield Input(
                self._texts[language],
                id=f"title-{language}",
                compact=True,
                # A field has no undo, so the first key must not wipe out what stands in it.
                select_on_focus=False,
            )
        yield Static(wrapped(self._problem), id="title-problem")

    def hint(self) -> str:
        """Return which keys do what."""
        return self.word("Enter: next field, then accept · Esc: cancel")

    def on_mount(self) -> None:
        """Begin in the field that is required."""
        self._input(self._fields[0]).focus()

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        """Take enter as `next field`, and in the last field as the answer."""
        event.stop()
        first, second = (self._input(language) for language in self._fields)
        if not first.value.strip():
            self.query_one("#title-problem", Static).update(
                plain(self.word("A title is needed here"))
            )
            first.focus()
        elif event.input is first:
            second.focus()
        else:
            self.dismiss(
                (as_typed(self._input("zh-Hant").value), as_typed(self._input("en").value))
            )

    @on(Input.Changed)
    def _forgive(self, event: Input.Changed) -> None:
        """Take the complaint back once something is typed; a field also tells its first text."""
        if event.value not in self._texts.values():
            self.query_one("#title-problem", Static).update("")

    def _input(self, language: Language) -> Input:
        return self.query_one(f"#title-{language}", Input)


class IdDialog(Dialog[str | None]):
    """Asks for the id of a new deck, which names its folder and its exported files."""

    DEFAULT_CSS = """
    IdDialog Input { background: $primary-background; }
    IdDialog #id-problem { color: $text-error; height: auto; min-height: 1; }
    """

    def __init__(self, word: Word, heading: str, suggested: str, problem: str = "") -> None:
        self.word = word
        super().__init__(
            word,
            heading,
            self.word("Id of the deck: names its folder and its exported files"),
        )
        self._suggested = suggested
        self._problem = problem

    def parts(self) -> Iterable[Widget]:
        """Return a field and a line for why an id can't be."""
        yield Input(self._suggested, id="deck-id", compact=True, select_on_focus=False)
        yield Static(wrapped(self._problem), id="id-problem")

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _accept(self, event: Input.Submitted) -> None:
        """Answer; what can't be an id is asked again by whoever asked."""
        event.stop()
        self.dismiss(as_typed(event.value))

    @on(Input.Changed)
    def _forgive(self, event: Input.Changed) -> None:
        """Take the complaint back once something else is typed."""
        if event.value != self._suggested:
            self.query_one("#id-problem", Static).update("")
