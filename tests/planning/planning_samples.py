"""Plans of the tiny deck, and what tests ask of a page."""

from collections.abc import Iterator

from tiny_workspace import DECK, TinyWorkspace, point

from brief.model.identifiers import DeckLanguage
from brief.planning.boxes import Box, Paragraph, TableBox, TextBox
from brief.planning.deck import plan_deck
from brief.planning.plan import DeckPlan, Page


def plan(tiny: TinyWorkspace, language: DeckLanguage = "zh-Hant") -> DeckPlan:
    """Translate and lay out the tiny deck."""
    tiny.translate()
    workspace = tiny.load()
    return plan_deck(workspace, workspace.deck(), tiny.vocabulary(), language)


def add_points(tiny: TinyWorkspace, count: int, words: str, before: str = "## growth") -> None:
    """Put more points of ours on the slide above `before`, the one called answer."""
    for number in range(count):
        name = f"more-{number}"
        tiny.write(f"decks/{DECK}/points/{name}.toml", point(name, f"{words}"))
        tiny.replace(f"decks/{DECK}/deck.toml", f'  "{before}"', f'  "{name}",\n  "{before}"')


def page(deck: DeckPlan, name: str) -> Page:
    """Return a page by its name."""
    return next(page for page in deck.pages if page.name == name)


def number_of(deck: DeckPlan, name: str) -> int:
    """Return the number of a page by its name."""
    return 1 + [page.name for page in deck.pages].index(name)


def box(of: Page, name: str) -> TextBox:
    """Return a text box of a page."""
    found = next(box for box in of.boxes if box.name == name)
    assert isinstance(found, TextBox)
    return found


def items(of: Page, name: str) -> list[TextBox]:
    """Return the boxes that the items of a page stand in, where each has one of its own."""
    return [
        each
        for each in of.boxes
        if isinstance(each, TextBox) and each.name.partition(",")[0] == name
    ]


def table(of: Page) -> TableBox:
    """Return the table of a page."""
    return next(box for box in of.boxes if isinstance(box, TableBox))


def text(of: TextBox) -> str:
    """Return the text of a box, without the marks that hold numbers together."""
    return "\n".join(each.text for each in of.paragraphs).replace("\u2060", "")


def paragraphs(of: Box) -> Iterator[Paragraph]:
    """Return every paragraph in a box."""
    if isinstance(of, TextBox):
        yield from of.paragraphs
    if isinstance(of, TableBox):
        for row in of.rows:
            for cell in row.cells:
                yield from cell


def width(of: Box) -> float:
    """Return how wide a box is, in points."""
    return sum(of.column_widths) if isinstance(of, TableBox) else of.width
