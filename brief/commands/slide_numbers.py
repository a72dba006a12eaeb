"""The numbers that a deck's slides get, found only once a text names one."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from brief.errors import BriefError
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import Language
from brief.model.workspace import DeckFolder, Workspace


class SlideNumbers(Mapping[str, range]):
    """Numbers of the pages of each slide of a deck in one language, by the slide's id."""

    def __init__(
        self, workspace: Workspace, folder: DeckFolder, vocabulary: Vocabulary, language: Language
    ) -> None:
        self._asked = workspace, folder, vocabulary, language

    def __getitem__(self, slide: str) -> range:
        """Return the numbers of a slide's pages."""
        return self._numbers[slide]

    def __iter__(self) -> Iterator[str]:
        """Return the slides."""
        return iter(self._numbers)

    def __len__(self) -> int:
        """Return how many slides there are."""
        return len(self._numbers)

    @cached_property
    def _numbers(self) -> Mapping[str, range]:
        """Lay the deck out; one that cannot be yet counts each slide as one page."""
        from brief.export.templates.asked import template_of
        from brief.planning.deck import plan_deck
        from brief.planning.sections import numbers_at_first

        workspace, folder, vocabulary, language = self._asked
        try:
            grid = template_of(workspace, folder).fit.planned_on()
            return plan_deck(workspace, folder, vocabulary, language, grid).slide_pages
        except BriefError:
            return numbers_at_first(folder)
