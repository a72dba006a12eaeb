"""What the panes show: the session's state, worded in a language."""

from dataclasses import dataclass, field

from brief.editing.session import Session
from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.wording import Wording


@dataclass(frozen=True)
class View:
    """One state of the session, in the language of the interface; made anew with every change."""

    session: Session
    language: Language
    _wordings: dict[Language, Wording] = field(default_factory=dict, repr=False, compare=False)
    _numbers: dict[str, int] = field(default_factory=dict, repr=False, compare=False)

    @property
    def deck(self) -> DeckFolder:
        """The deck that is worked on."""
        return self.session.deck

    @property
    def workspace(self) -> Workspace:
        """The workspace with unsaved changes."""
        return self.session.workspace

    @property
    def page_numbers(self) -> dict[str, int]:
        """Position of each slide in the deck's order, from 1."""
        if not self._numbers:
            self._numbers.update(
                (place.slide, number) for number, place in enumerate(self.deck.outline, 1)
            )
        return self._numbers

    def word(self, english: str, **values: str) -> str:
        """Return one of the program's own words in the language of the interface."""
        return program_word(english, self.language, **values)

    def wording(self, language: Language) -> Wording:
        """Return the texts of the workspace and the deck in a language."""
        if language not in self._wordings:
            self._wordings[language] = Wording(
                self.workspace,
                self.session.vocabulary,
                language,
                self.deck.deck.id,
                self.page_numbers,
            )
        return self._wordings[language]
