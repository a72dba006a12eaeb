"""Laying out a deck: its slides in order, numbered, footed, and gathered into sections."""

from collections.abc import Iterator

from brief.errors import BadInput
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES, DeckLanguage, Language
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.boxes import Box, Ink, Paragraph, TextBox
from brief.planning.drafts import Draft, draft_divider, draft_slide
from brief.planning.grid import OURS, Grid
from brief.planning.notes import continued_notes
from brief.planning.pages import footer_boxes, marking_box
from brief.planning.plan import DeckPlan, Page, SectionPlan
from brief.planning.room import crowded
from brief.planning.scene import Scene
from brief.planning.tables.spoken import spoken
from brief.planning.wording import Wording

_ROUNDS = 5
"""Times that a deck is laid out anew until the numbers of slides in its texts hold."""


def plan_deck(
    workspace: Workspace,
    folder: DeckFolder,
    vocabulary: Vocabulary,
    language: DeckLanguage,
    grid: Grid = OURS,
) -> DeckPlan:
    """Lay out a deck in one language or both; BadInput for what can't be laid out.

    Texts may name slides by number, and a number can change how a text breaks, so the deck is
    laid out until the numbers stay the same.
    """
    _refuse_empty(workspace, folder)
    numbers = {slide.slide: place for place, slide in enumerate(folder.outline, 1)}
    for _ in range(_ROUNDS):
        planner = _Planner(workspace, folder, vocabulary, language, numbers, grid)
        drafts = list(planner.drafts())
        first_pages = _first_pages(drafts)
        if all(first_pages[slide] == page for slide, page in numbers.items()):
            return planner.plan(drafts)
        numbers = {slide: first_pages[slide] for slide in numbers}
    raise BadInput(
        "its slide numbers do not settle",
        record=folder.deck.id,
        remedy="take a reference to a slide out of a text that just fits its line",
    )


def _refuse_empty(workspace: Workspace, folder: DeckFolder) -> None:
    """Refuse a slide of points that has none: a deck being worked on may, a finished may not."""
    for place in folder.outline:
        slide = folder.slides[place.slide]
        if slide.layout in ("answer", "assertion", "evidence") and not place.points:
            raise BadInput(
                "has no points",
                file=workspace.file_of(slide, folder.deck.id),
                record=slide.id,
                remedy=f"put some under '## {slide.id}' in the deck's order, or remove the slide",
            )


def _first_pages(drafts: list[Draft]) -> dict[str, int]:
    """Return the number of the first page of each slide."""
    pages: dict[str, int] = {}
    count = 0
    for draft in drafts:
        pages[draft.name] = count + 1
        count += len(draft.pages)
    return pages


class _Planner:
    """Lays out one deck once, with slide numbers that are thought to hold."""

    def __init__(
        self,
        workspace: Workspace,
        folder: DeckFolder,
        vocabulary: Vocabulary,
        language: DeckLanguage,
        numbers: dict[str, int],
        grid: Grid,
    ) -> None:
        self._grid = grid
        self._workspace = workspace
        self._folder = folder
        self._language = language
        self._numbers = numbers
        lead = folder.deck.lead or folder.deck.language
        second = next(each for each in LANGUAGES if each != lead)
        languages: tuple[Language, ...] = (lead, second) if language == "bilingual" else (language,)
        self._wordings = tuple(
            Wording(workspace, vocabulary, each, folder.deck.id, numbers) for each in languages
        )

    def drafts(self) -> Iterator[Draft]:
        """Return every slide laid out, and the openings of the sections that want one."""
        section_pages = self._section_pages()
        section: str | None = None
        for place in self._folder.outline:
            if place.section is not None and place.section != section:
                record = self._folder.sections[place.section]
                if record.divider:
                    yield draft_divider(self._wordings, record, self._grid)
            section = place.section
            scene = Scene(
                self._workspace,
                self._folder,
                self._wordings,
                self._folder.slides[place.slide],
                tuple(self._workspace.points[point] for point in place.points),
                self._grid,
            )
            yield draft_slide(scene, place, section_pages)

    def plan(self, drafts: list[Draft]) -> DeckPlan:
        """Number the pages and gather them into sections."""
        pages: list[Page] = []
        spans: dict[str, list[int]] = {}
        for draft in drafts:
            for place, page in enumerate(draft.pages):
                if draft.section is not None:
                    spans.setdefault(draft.section, []).append(len(pages))
                name = draft.name if place == 0 else f"{draft.name}:{place + 1}"
                around = self._around(draft, len(pages) + 1)
                slide = self._folder.slides.get(draft.name)
                own = page.boxes if slide is None else spoken(page.boxes, self._wordings, slide)
                boxes = (*own, *around)
                self._check_room(draft, boxes)
                self._check_title(draft, page.title, pages)
                pages.append(
                    Page(
                        name,
                        draft.layout,
                        page.title,
                        boxes,
                        self._notes(draft, place, len(pages) + 1),
                        draft.figures,
                        page.points,
                        draft.noted_figures if place == 0 else (),
                        draft.noted_points if place == 0 else (),
                    )
                )
        lead, deck = self._wordings[0], self._folder.deck
        return DeckPlan(
            deck=deck.id,
            language=self._language,
            lead=lead.language,
            title=lead.own(deck, "title"),
            author=lead.own(deck, "prepared_by"),
            subject=lead.own(deck, "subtitle"),
            marking=lead.own(deck, "marking"),
            date=str(deck.date),
            pages=tuple(pages),
            sections=tuple(
                SectionPlan(
                    section, lead.own(self._folder.sections[section], "title"), run[0], run[-1]
                )
                for section, run in spans.items()
            ),
            warnings=tuple(warning for draft in drafts for warning in draft.warnings),
        )

    def _notes(self, draft: Draft, place: int, number: int) -> tuple[Paragraph, ...]:
        """Return the notes of a slide's page: the whole note is on its first page alone."""
        if place == 0 or not draft.notes:
            return draft.notes
        return continued_notes(self._wordings, self._folder.deck, number - place)

    def _check_room(self, draft: Draft, boxes: tuple[Box, ...]) -> None:
        """Refuse a page with more on it than it holds, rather than write one on the other."""
        problem = crowded(boxes, self._grid)
        if problem is not None:
            raise self._refusal(
                draft,
                f"does not fit in {self._language}: {problem}",
                "shorten its texts, or move some of it to another slide",
            )

    def _check_title(self, draft: Draft, title: str, before: list[Page]) -> None:
        """Refuse a title that another page has: titles are how a screen reader tells them apart."""
        twin = next((page.name for page in before if page.title == title), None)
        if twin is not None:
            raise self._refusal(
                draft,
                f"has the same title as '{twin}' in {self._language}",
                "give it a title of its own",
            )

    def _refusal(self, draft: Draft, problem: str, remedy: str) -> BadInput:
        """Return the error of a slide, or of the section that it opens."""
        kind, record = ("slides", draft.name)
        if draft.layout == "Section":
            kind, record = ("sections", str(draft.section))
        file = f"decks/{self._folder.deck.id}/{kind}/{record}.toml"
        return BadInput(problem, file=file, record=record, remedy=remedy)

    def _around(self, draft: Draft, number: int) -> tuple[TextBox, ...]:
        """Return marking, footer and slide number; a cover and a divider have the marking alone."""
        lead, deck = self._wordings[0], self._folder.deck
        on = self._grid
        dark = (draft.layout == "Cover" and on.cover_ground > 0) or (
            draft.layout == "Section" and on.section_dark
        )
        ink: Ink = "white" if dark else "grey"
        marking = marking_box(lead.own(deck, "marking"), lead.language, on, ink)
        if draft.layout in ("Cover", "Section"):
            return (marking,)
        cutoff = lead.word("information as of {date}", date=lead.date(deck.cutoff))
        footer = f"{lead.own(deck, 'title')}{lead.word(' | ')}{cutoff}"
        return (marking, *footer_boxes(footer, number, lead.language, on))

    def _section_pages(self) -> dict[str, int]:
        """Return the page at which each section begins, by the numbers thought to hold.

        Cover and agenda are passed over where something else follows: nobody looks for them.
        """
        starts: dict[str, int] = {}
        opening: set[str] = set()
        for place in self._folder.outline:
            section = place.section
            if section is None or (section in starts and section not in opening):
                continue
            opens = self._folder.sections[section].divider
            if self._folder.slides[place.slide].layout in ("cover", "agenda") and not opens:
                opening.add(section)
                starts.setdefault(section, self._numbers[place.slide])
                continue
            opening.discard(section)
            starts[section] = self._numbers[place.slide] - (1 if opens else 0)
        return starts
