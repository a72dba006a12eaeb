"""What the panes show: the session's state, worded in a language."""

from dataclasses import dataclass, field

from brief.editing.session import Session
from brief.language.program import program_word
from brief.model.identifiers import Language
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.sections import numbers_at_first
from brief.planning.wording import Wording


def page_numbers(folder: DeckFolder) -> dict[str, int]:
    """Return the number of each slide of a deck, the slides that open a section counted."""
    return {slide: pages[0] for slide, pages in numbers_at_first(folder).items()}


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
    def title(self) -> str:
        """The deck's title, or that there is no deck yet."""
        if not self.session.deck_id:
            return self.word("no deck yet")
        return self.wording(self.language).own(self.deck.deck, "title")

    @property
    def page_numbers(self) -> dict[str, int]:
        """Number of each slide, as the planner counts before a slide goes on to a further page."""
        if not self._numbers:
            self._numbers.update(page_numbers(self.deck))
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
