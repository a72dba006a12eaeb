"""Where a record stands in its sources, as paragraphs with the place lit up."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from brief.errors import BadInput, BriefError
from brief.model.anchor import Anchor
from brief.model.formula import inputs
from brief.model.source import Source
from brief.model.workspace import Workspace
from brief.store.notes import NoteBlock, read_note
from brief.store.originals import Original, originals_folder, read_original
from brief.store.verify import against_original, block_of
from brief.tui.inspecting import figures_of, figures_of_slide
from brief.tui.paragraphs import reads, said
from brief.tui.text_view import Paragraph
from brief.tui.view import View

Lack = Literal["", "not at hand", "another text", "unreadable"]
"""Why an original is not shown."""


@dataclass(frozen=True)
class Place:
    """A span of a source, and whose it is."""

    anchor: Anchor
    figure: str = ""
    """The figure that it is a place of; empty for the point itself."""


@dataclass(frozen=True)
class Material:
    """What is at hand of one source."""

    original: Original | None
    """The text as published, None where it can't be shown."""
    lacking: Lack
    """Why there is no original."""
    note: tuple[NoteBlock, ...]
    broken_note: bool
    """Whether our note is there and can't be read."""


@dataclass(frozen=True)
class Shown:
    """A place as paragraphs."""

    head: list[Paragraph]
    """Which place it is, in which source and text; stays in sight."""
    body: list[Paragraph] = field(default_factory=list)
    """The text."""
    at: int | None = None
    """The first paragraph of the text that has something lit."""


class Shelf:
    """Originals and notes, read once and again only when their files change."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, Material]] = {}

    def material(self, workspace: Workspace, source: Source) -> Material:
        """Return what is at hand of a source; what is wrong with it is said, never raised."""
        folder = originals_folder(workspace)
        note = workspace.root / "seeds" / source.id / "note.md"
        state = (
            source,
            _stamp(folder / source.original_file),
            _stamp(folder / source.anchored_file),
            _stamp(note),
        )
        kept = self._kept.get(source.id)
        if kept is None or kept[0] != state:
            kept = (state, _read(source, folder, note))
            self._kept[source.id] = kept
        return kept[1]


def places_of_point(view: View, point_id: str | None) -> tuple[Place, ...]:
    """Return every place of a point: its own, then those of the figures that it shows."""
    point = view.workspace.points.get(point_id or "")
    if point is None:
        return ()
    own = [Place(anchor) for anchor in point.anchors]
    return (*own, *_places_of_figures(view.workspace, figures_of(view, point)))


def places_of_slide(view: View, slide_id: str) -> tuple[Place, ...]:
    """Return every place of the figures that a slide shows beside its points."""
    slide = view.deck.slides.get(slide_id)
    return _places_of_figures(view.workspace, figures_of_slide(view, slide)) if slide else ()


def place_shown(view: View, places: tuple[Place, ...], number: int, shelf: Shelf) -> Shown:
    """Return one place: the original with its span lit, else our note's block."""
    if not places:
        nothing = view.word("Nothing here stands in a source")
        return Shown([Paragraph(((nothing, "muted"),))])
    anchor = places[number].anchor
    source = view.workspace.sources[anchor.source]
    head = _heading(view, places, number, source)
    material = shelf.material(view.workspace, source)
    if material.original is None:
        return _in_note(view, anchor, material, head)
    first, last = str(anchor.start), str(anchor.end)
    words = view.word("Original, characters {start} to {end}", start=first, end=last)
    head.append(Paragraph(((words, "muted"),)))
    if against_original(anchor, material.original)[0] != "holds":
        words = view.word("These are not the characters that the record was made from")
        head.append(Paragraph(((words, "warn"),)))
    return Shown(head, *lit(material.original.text, anchor.start, anchor.end))


def _in_note(view: View, anchor: Anchor, material: Material, head: list[Paragraph]) -> Shown:
    """Return a place in our note: a figure's characters lit, else the whole block."""
    block = block_of(anchor, material.note)
    if block is not None:
        words = view.word("Our note, block {number}", number=str(block.number))
    elif material.broken_note:
        words = view.word("Our note can't be read")
    else:
        words = view.word("Our note has nothing on this place")
    head.append(Paragraph(((words, "muted"),)))
    head.append(Paragraph(((_why(view, material.lacking), "muted"),)))
    if block is None:
        return Shown(head)
    start = block.text.find(anchor.text) if anchor.text else -1
    if anchor.text is None or start < 0:
        return Shown(head, *lit(block.text, 0, len(block.text)))
    return Shown(head, *lit(block.text, start, start + len(anchor.text)))


def lit(text: str, start: int, end: int) -> tuple[list[Paragraph], int | None]:
    """Return a text line by line with a span lit, and the first line that holds some of it."""
    paragraphs: list[Paragraph] = []
    first: int | None = None
    offset = 0
    for line in text.split("\n"):
        a = min(max(start - offset, 0), len(line))
        b = min(max(end - offset, 0), len(line))
        if a < b and first is None:
            first = len(paragraphs)
        parts = ((line[:a], ""), (line[a:b], "lit"), (line[b:], "")) if a < b else ((line, ""),)
        paragraphs.append(Paragraph(tuple(part for part in parts if part[0])))
        offset += len(line) + 1
    return paragraphs, first


def _places_of_figures(workspace: Workspace, names: Iterable[str]) -> tuple[Place, ...]:
    """Return the places of figures; a figure that we computed stands where its inputs stand."""
    waiting, seen, found = list(names), set[str](), []
    while waiting:
        name = waiting.pop(0)
        figure = workspace.figures.get(name)
        if figure is None or name in seen:
            continue
        seen.add(name)
        found += [Place(anchor, name) for anchor in figure.anchors]
        if figure.formula:
            waiting[:0] = inputs(figure.formula)
    return tuple(found)


def _heading(view: View, places: tuple[Place, ...], number: int, source: Source) -> list[Paragraph]:
    """Return which place it is, of what, and in which source."""
    wording = view.wording(view.language)
    count = str(len(places))
    heading = view.word("Place {number} of {count}", number=str(number + 1), count=count)
    figure = places[number].figure
    of = ((f"  {reads(view, figure)}", "accent"),) if figure else ()
    title = view.word("unknown") if source.title == "unknown" else said(wording, source, "title")
    name = view.word("{source}: {title}", source=wording.source(source), title=title)
    return [Paragraph(((heading, "strong"), *of)), Paragraph(((name, ""),))]


def _why(view: View, lack: Lack) -> str:
    """Return why our note is shown in the place of the original."""
    if lack == "another text":
        return view.word(
            "The original at hand is not the text that was annotated; this is our note"
        )
    if lack == "unreadable":
        return view.word("The original can't be read; this is our note")
    return view.word("The original is not at hand; this is our note")


def _read(source: Source, folder: Path, note: Path) -> Material:
    original: Original | None = None
    lack: Lack = ""
    try:
        original = read_original(source, folder)
        lack = "" if original else "not at hand"
    except BadInput:
        lack = "another text"
    except (BriefError, OSError):
        lack = "unreadable"
    try:
        return Material(original, lack, read_note(note, f"seeds/{source.id}/note.md"), False)
    except (BriefError, OSError):
        return Material(original, lack, (), True)


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return what changes with a file, None where there is none to be had."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
