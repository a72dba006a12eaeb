"""Laying out a deck: its slides in order, numbered, footed, and gathered into sections."""

from collections.abc import Iterator, Mapping
from functools import cached_property, partial

from brief.errors import BadInput
from brief.language.slide_references import Numbers as SlideNumbers
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES, DeckLanguage, Language
from brief.model.outline import OutlineSlide
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.boxes import Box, Ink, Paragraph, TextBox
from brief.planning.denser import with_room
from brief.planning.drafts import Draft, draft_divider, draft_slide
from brief.planning.grid import OURS, Grid
from brief.planning.notes import continued_notes
from brief.planning.pages import footer_box, marking_box, number_box
from brief.planning.plan import DeckPlan, Page, SectionPlan
from brief.planning.room import crowded
from brief.planning.scene import Scene
from brief.planning.sections import Numbers, numbers_at_first, numbers_of, section_pages
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

    Texts may name slides by number, and a number can change how a text breaks, so what names them
    is laid out until the numbers stay the same.
    """
    _refuse_empty(workspace, folder)
    numbers = numbers_at_first(folder)
    planner = _Planner(workspace, folder, vocabulary, language, grid)
    for _ in range(_ROUNDS):
        drafts = list(planner.drafts(numbers))
        found = numbers_of(drafts)
        if all(found[slide] == pages for slide, pages in numbers.items()):
            return planner.plan(drafts)
        numbers = {slide: found[slide] for slide in numbers}
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


class _Planner:
    """Lays out one deck, as often as it takes until the numbers of its slides hold."""

    def __init__(
        self,
        workspace: Workspace,
        folder: DeckFolder,
        vocabulary: Vocabulary,
        language: DeckLanguage,
        grid: Grid,
    ) -> None:
        self._grid = grid
        self._workspace = workspace
        self._folder = folder
        self._vocabulary = vocabulary
        self._language = language
        self._wordings: tuple[Wording, ...] = ()
        """The texts with numbers of slides that are thought to hold, the leading ones first."""
        self._kept: dict[str, tuple[Draft, Mapping[str, SlideNumbers]]] = {}
        """Each slide as laid out last, with the numbers that its texts name."""

    def drafts(self, numbers: Numbers) -> Iterator[Draft]:
        """Return every slide laid out, and the openings of the sections that want one.

        A slide is laid out anew only where numbers that it names have changed.
        """
        self._wordings = self._worded(numbers)
        starts = section_pages(self._folder, numbers)
        section: str | None = None
        for place in self._folder.outline:
            if place.section is not None and place.section != section:
                record = self._folder.sections[place.section]
                if record.divider:
                    yield draft_divider(self._wordings, self._folder, record, self._grid)
            section = place.section
            draft, named = self._kept.get(place.slide, (None, {}))
            if draft is None or any(numbers.get(slide) != pages for slide, pages in named.items()):
                draft = self._draft(place, numbers, starts)
            yield draft

    def _worded(self, numbers: Numbers) -> tuple[Wording, ...]:
        """Return the texts in each language with these numbers of slides."""
        deck = self._folder.deck
        lead = deck.lead or deck.language
        languages: tuple[Language, ...] = (lead, *(each for each in LANGUAGES if each != lead))
        if self._language != "bilingual":
            languages = (self._language,)
        return tuple(
            Wording(self._workspace, self._vocabulary, each, deck.id, numbers) for each in languages
        )

    def _draft(self, place: OutlineSlide, numbers: Numbers, starts: dict[str, int]) -> Draft:
        """Lay out a slide, and keep it for a further round."""
        slide, wordings = self._folder.slides[place.slide], self._worded(numbers)
        points = tuple(self._workspace.points[point] for point in place.points)
        scene = Scene(self._workspace, self._folder, wordings, slide, points, self._grid)
        draft = with_room(scene, partial(draft_slide, place=place, section_pages=starts))
        named = {name: pages for each in wordings for name, pages in each.named.items()}
        if slide.layout == "agenda":  # which says where each section begins
            named |= dict(numbers)
        self._kept[slide.id] = draft, named
        return draft

    def plan(self, drafts: list[Draft]) -> DeckPlan:
        """Number the pages and gather them into sections."""
        pages: list[Page] = []
        titles: dict[str, str] = {}
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
                self._check_title(draft, name, titles.setdefault(page.title, name))
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
            warnings=(*(each for draft in drafts for each in draft.warnings), *self._cut()),
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

    def _check_title(self, draft: Draft, name: str, twin: str) -> None:
        """Refuse a title that another page has: titles are how a screen reader tells them apart."""
        if name != twin:
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
        on = self._grid
        dark = (draft.layout == "Cover" and on.cover_ground > 0) or (
            draft.layout == "Section" and on.section_dark
        )
        marking = self._markings["white" if dark else "grey"]
        if draft.layout in ("Cover", "Section"):
            return (marking,)
        return (marking, self._footer, number_box(number, self._wordings[0].language, on))

    @cached_property
    def _markings(self) -> dict[Ink, TextBox]:
        """The marking on a dark ground, and on any other."""
        lead = self._wordings[0]
        text = lead.own(self._folder.deck, "marking")
        inks: tuple[Ink, ...] = ("white", "grey")
        return {ink: marking_box(text, lead.language, self._grid, ink) for ink in inks}

    @cached_property
    def _footer(self) -> TextBox:
        """The deck's title with the cut-off."""
        lead, deck = self._wordings[0], self._folder.deck
        cutoff = lead.word("information as of {date}", date=lead.date(deck.cutoff))
        title, bar = lead.own(deck, "title"), lead.word(" | ")
        return footer_box(title, f"{bar}{cutoff}", lead.language, self._grid)

    def _cut(self) -> Iterator[str]:
        """Say where the text at the foot of every slide is not whole."""
        own = self._wordings[0].own(self._folder.deck, "title")
        if not self._footer.paragraphs[0].text.startswith(own):
            yield f"footer: no room for the deck's title: '{self._footer.paragraphs[0].text}'"
