"""Choosing one thing, several things, or between yes and no."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from brief.language.cells import cells
from brief.tui.dialogs import ROOM, Dialog, Word, plain, wrapped


@dataclass(frozen=True)
class Choice:
    """One thing that can be chosen."""

    key: str
    """What is answered with."""
    label: str
    """What is shown."""
    note: str | None = None
    """What follows from it, or why it can't be chosen."""
    disabled: bool = False
    """Whether it is only shown."""


def _prompt(choice: Choice, before: str = "") -> Content:
    """Return a choice as it is shown, its note on a line below and never taken for markup."""
    label = Content.assemble(before, plain(choice.label))
    if not choice.note:
        return label
    note = "\n".join(f"  {line}" for line in wrapped(choice.note).plain.split("\n"))
    return Content.assemble(label, "\n", (note, "$text-muted"))


class ChoiceDialog(Dialog[str | None]):
    """Asks for one of several things; answers with its key."""

    DEFAULT_CSS = """
    ChoiceDialog OptionList { height: auto; max-height: 16; }
    """

    def __init__(
        self,
        word: Word,
        heading: str,
        choices: Sequence[Choice],
        text: str = "",
        current: str | None = None,
    ) -> None:
        super().__init__(word, heading, text)
        self._choices = choices
        self._current = current

    def parts(self) -> Iterable[Widget]:
        """Return the list."""
        yield OptionList(
            *(
                Option(_prompt(choice), id=choice.key, disabled=choice.disabled)
                for choice in self._choices
            ),
            markup=False,
            compact=True,
        )

    def on_mount(self) -> None:
        """Begin at what holds now, else at the first that can be chosen."""
        choices = self.query_one(OptionList)
        open_keys = [choice.key for choice in self._choices if not choice.disabled]
        if open_keys:
            key = self._current if self._current in open_keys else open_keys[0]
            choices.highlighted = choices.get_option_index(key)
        choices.focus()

    @on(OptionList.OptionSelected)
    def _answer(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self.answer(event.option_id))

    def answer(self, key: str | None) -> str | None:
        """Return what choosing a line means."""
        return key


class CheckList(OptionList):
    """A list in which space, or a click, checks a line, and enter accepts all of them."""

    DEFAULT_CSS = """
    CheckList { height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", show=False),
        Binding("enter", "accept", show=False),
    ]

    class Accepted(Message):
        """The user is done with checking."""

    def __init__(
        self,
        choices: Sequence[Choice],
        chosen: Collection[str],
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        self._choices = choices
        self._chosen = {
            choice.key for choice in choices if choice.key in chosen and not choice.disabled
        }
        super().__init__(
            *(
                Option(self._line(choice), id=choice.key, disabled=choice.disabled)
                for choice in choices
            ),
            markup=False,
            compact=True,
            id=id,
        )

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys of what is checked, in the order of the list."""
        return tuple(choice.key for choice in self._choices if choice.key in self._chosen)

    def action_accept(self) -> None:
        """Tell the dialog that the checking is done."""
        self.post_message(self.Accepted())

    @on(OptionList.OptionSelected)
    def _toggle(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        choice = self._choices[event.option_index]
        self._chosen ^= {choice.key}
        self.replace_option_prompt_at_index(event.option_index, self._line(choice))

    def _line(self, choice: Choice) -> Content:
        """Return a line with its mark; one that is only shown has none."""
        mark = "" if choice.disabled else "[x] " if choice.key in self._chosen else "[ ] "
        return _prompt(choice, mark)


class MultiChoice(Dialog[tuple[str, ...] | None]):
    """Asks which of several things; answers with the keys of all that are checked."""

    DEFAULT_CSS = """
    MultiChoice CheckList { max-height: 17; }
    """

    def __init__(
        self, word: Word, heading: str, choices: Sequence[Choice], chosen: Collection[str] = ()
    ) -> None:
        super().__init__(word, heading)
        self._choices = choices
        self._chosen = chosen

    def parts(self) -> Iterable[Widget]:
        """Return the list."""
        yield CheckList(self._choices, self._chosen)

    def hint(self) -> str:
        """Return which keys do what."""
        return self.word("Space: check · Enter: accept · Esc: cancel")

    def on_mount(self) -> None:
        """Begin at the first that can be checked."""
        choices = self.query_one(CheckList)
        choices.focus()
        choices.action_first()

    @on(CheckList.Accepted)
    def _answer(self, event: CheckList.Accepted) -> None:
        event.stop()
        self.dismiss(self.query_one(CheckList).chosen)


class ConfirmDialog(ChoiceDialog):
    """Asks whether to do what can't be taken back; answers `yes`, or None for everything else.

    Staying is highlighted first, so that a key pressed once too often does nothing.
    """

    def __init__(self, word: Word, heading: str, text: str, yes: str, no: str) -> None:
        super().__init__(word, heading, (Choice("no", no), Choice("yes", yes)), text)

    def answer(self, key: str | None) -> str | None:
        """Take `no` for the same as escape."""
        return "yes" if key == "yes" else None


class ConflictDialog(ChoiceDialog):
    """Asks whose version stays where two programs changed the same; answers `mine` or `theirs`."""

    _MOST = 6
    """Places that are named; a long list would push the question off the screen."""

    def __init__(self, word: Word, places: Sequence[str]) -> None:
        self.word = word
        lines = [f"- {_ending(place)}" for place in places[: self._MOST]]
        if len(places) > self._MOST:
            lines.append(self.word("and {number} more", number=str(len(places) - self._MOST)))
        text = self.word("Somebody else changed these places on the disk, and so did you:")
        choices = (
            Choice(
                "later",
                self.word("Decide later"),
                self.word("Nothing is written; your changes are kept."),
            ),
            Choice(
                "mine",
                self.word("Keep mine"),
                self.word("Yours is saved in these places; what else they changed is kept."),
            ),
            Choice(
                "theirs",
                self.word("Take theirs"),
                self.word("Yours is given up in these places; your other changes are kept."),
            ),
        )
        heading = self.word("Changed on the disk")
        super().__init__(word, heading, choices, "\n".join([text, *lines]))

    def answer(self, key: str | None) -> str | None:
        """Take `later` for the same as escape."""
        return None if key == "later" else key


def _ending(place: str) -> str:
    """Return a place on one line; of a long one the end, which says what was changed in it."""
    columns = ROOM - 3
    while cells(place) > columns:
        place = "…" + place.removeprefix("…")[1:]
    return place
