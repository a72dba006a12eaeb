"""Laying out the cover of a deck; on a template of the user's it stands where that has it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Literal

from brief.errors import BadInput
from brief.planning.balancing import balanced
from brief.planning.boxes import Box, Ink, Paragraph, TextBox
from brief.planning.grid import Grid, Stage
from brief.planning.pages import text_box
from brief.planning.scene import Scene, bottom_of
from brief.planning.staging import stacked, under_marking
from brief.planning.typesetting import height_of, paragraph, plain
from brief.planning.wording import Wording

_COVER_TITLES = ((44.0, 26.0), (40.0, 24.0), (36.0, 22.0), (32.0, 20.0), (28.0, 18.0), (24.0, 16.0))
"""Sizes of the title in each language, tried in this order."""

_SUBTITLES = ((22.0, 16.0), (18.0, 14.0))
"""Sizes of the subtitle in each language; the second where the smallest title leaves no more."""

_IMPRINT = (18.0, 14.0)
"""Size of the first of the cover's small lines, and of the others."""

_PURPOSES = (18.0, 14.0, None)
"""Sizes of what is asked of the reader, tried in this order; None leaves it out."""

_FEW_LINES = 2
"""Lines that a cover's title has at most, as long as smaller type helps."""

_ABOVE, _BELOW = 56.0, 34.0
"""Room in points between the edges of the dark ground and what stands on it."""

_TOLERANCE = 0.1
"""What a place may miss by rounding, in points."""

_UNDER, _FOOT, _GAP = 26.0, 12.0, 12.0
"""Room in points above a cover's small lines, at least below them, and under the title."""


_Standing = Literal["placed", "raised", "from the top"]
"""How a cover's texts stand: where the template has them; all higher, as far as the marking; or one
below the other from the top of their room."""

_STANDINGS: Sequence[tuple[float, _Standing]] = (
    (_FEW_LINES, "placed"),
    (inf, "placed"),
    (inf, "raised"),
    (_FEW_LINES, "from the top"),
    (inf, "from the top"),
)
"""Ways that are tried in this order, each with the lines that the title may have."""

_OURS = 3
"""How many of them are tried on our own ground."""


@dataclass(frozen=True)
class _Small:
    """One of the cover's small lines."""

    texts: Sequence[str]
    """In each language."""
    size: float
    """In points."""
    ink: Ink


def cover_boxes(scene: Scene) -> tuple[Box, ...]:
    """Return the cover: title and subtitle, then for whom, what for, of when, and by whom.

    BadInput where they have no room; a template whose cover has none for what is asked of the
    reader goes without. On our dark ground title and subtitle stand at its lower edge, in white.
    """
    on = scene.grid
    ink: Ink = "white" if on.cover_ground else "ink"
    stage = on.cover or _our_stage(on)
    ways = [(every, sizes) for every in _SUBTITLES for sizes in _COVER_TITLES]
    for most, standing in _STANDINGS[: None if on.cover else _OURS]:
        for subtitles, sizes in ways:
            subtitle = _subtitle(scene, subtitles, stage, ink)
            title = _title(scene, sizes, stage, ink)
            if title.paragraphs[0].lines > most:
                continue
            for purpose in _PURPOSES:
                placed = _placed(scene, stage, title, subtitle, purpose, standing)
                if placed:
                    return placed
    raise BadInput(
        "does not fit: title and subtitle are too long for the cover",
        file=scene.workspace.file_of(scene.slide, scene.folder.deck.id),
        record=scene.slide.id,
        remedy="shorten its title, or the deck's subtitle",
    )


def _our_stage(on: Grid) -> Stage:
    """Return where the cover's title stands in our own template."""
    bottom = on.cover_ground - _BELOW
    lowest = on.slide_height - _FOOT
    return Stage(
        on.left, on.right, _ABOVE, bottom, "bottom", "left", 0.0, lowest, on.cover_ground, True
    )


def _placed(
    scene: Scene,
    stage: Stage,
    title: TextBox,
    subtitle: TextBox,
    purpose: float | None,
    standing: _Standing,
) -> tuple[Box, ...] | None:
    """Return the boxes of a cover at their heights; None where they have no room."""
    on = scene.grid
    clear = under_marking(on)
    if standing == "from the top":
        top = max(clear, min(stage.top, stage.start(title.height)))
        under = top + title.height + _GAP
    elif stage.together:  # the subtitle stands with the title
        top = stage.bottom - subtitle.height - _GAP - title.height
        under = top + title.height + _GAP
    else:
        top = stage.start(title.height)
        under = max(stage.below, top + title.height + _GAP)
        if stage.at == "top":
            under = top + title.height + _GAP
    lines = _imprint(scene, purpose)
    imprints = _imprints(scene, lines, stage, max(stage.ledge, under + subtitle.height) + _UNDER)
    over = bottom_of(imprints) - stage.lowest
    if over > 0:
        if standing != "raised":
            return None
        top, under = top - over, under - over
        imprints = _imprints(scene, lines, stage, under + subtitle.height + _UNDER)
    highest = clear if standing == "raised" else max(stage.top, clear)
    if standing == "from the top":
        highest = clear
    if top < highest - _TOLERANCE:
        return None
    return (replace(title, top=top), replace(subtitle, top=under), *imprints)


def _title(scene: Scene, sizes: tuple[float, float], stage: Stage, ink: Ink) -> TextBox:
    """Return the deck's title in each language."""
    runs = scene.own("title", bold=True, ink=ink)
    stack = stacked(runs, sizes, stage, apart=8.0, capitals=stage.capitals)
    return text_box("Title", "title", stage.left, 0.0, stage.width, stack)


def _subtitle(scene: Scene, sizes: tuple[float, float], stage: Stage, ink: Ink) -> TextBox:
    """Return the deck's subtitle in each language."""
    deck = scene.folder.deck
    runs = [plain(each.own(deck, "subtitle"), each.language, ink=ink) for each in scene.wordings]
    stack = stacked(runs, sizes, stage, capitals=stage.subtitle_capitals)
    return text_box("Subtitle", "subtitle", stage.left, 0.0, stage.width, stack)


def _imprints(scene: Scene, lines: Sequence[_Small], stage: Stage, top: float) -> list[Box]:
    """Return the cover's small lines, both languages side by side at the same heights."""
    on, gutter, align = scene.grid, scene.grid.gutter, stage.align
    start, whole = stage.left, stage.width
    if align == "center":  # they may be wider than the title that they stand under
        middle = stage.left + stage.width / 2
        half = max(stage.width / 2, min(middle - on.left, on.right - middle))
        start, whole = middle - half, 2 * half
    width = (whole - gutter) / 2 if scene.bilingual else whole
    stacks: list[list[Paragraph]] = [[] for _ in scene.wordings]
    for index, line in enumerate(lines):
        before = 6.0 if index else 0.0
        twins = [
            paragraph([balanced(run, line.size, width)], line.size, width, align=align)
            for run in (
                plain(text, each.language, ink=line.ink)
                for text, each in zip(line.texts, scene.wordings, strict=True)
            )
        ]
        start_of_all = max(map(height_of, stacks)) + before
        for stack, twin in zip(stacks, twins, strict=True):
            stack.append(replace(twin, before=round(start_of_all - height_of(stack), 1)))
    boxes: list[Box] = []
    for place, stack in enumerate(stacks):
        left = start + place * (width + gutter)
        name = "Imprint in the second language" if place else "Imprint"
        boxes.append(text_box(name, None if place else "body2", left, top, width, stack))
    return boxes


def _imprint(scene: Scene, purpose: float | None) -> list[_Small]:
    """Return the cover's small lines: audience, what is asked of it, dates, who answers, the basis.

    `purpose` is the size of what is asked, in points; None leaves it out.
    """
    deck, slide, wordings = scene.folder.deck, scene.slide, scene.wordings
    first, rest = _IMPRINT
    lines = [
        _Small(
            [
                each.word("Audience: {audience}", audience=each.own(deck, "audience"))
                for each in wordings
            ],
            first,
            "ink",
        )
    ]
    if purpose:
        asked = [
            each.word("Purpose: {purpose}", purpose=each.own(deck, "decision")) for each in wordings
        ]
        lines.append(_Small(asked, purpose, "ink"))
    small = [_dates_and_people(scene, each) for each in wordings]
    lines += [_Small(texts, rest, "grey") for texts in zip(*small, strict=True)]
    if slide.callout:
        lines.append(_Small([each.own(slide, "callout") for each in wordings], rest, "grey"))
    return lines


def _dates_and_people(scene: Scene, wording: Wording) -> tuple[str, str]:
    """Return the cover's lines of when and by whom."""
    deck = scene.folder.deck
    dates = [
        wording.date(deck.date),
        wording.word("Information as of {date}", date=wording.date(deck.cutoff)),
    ]
    people = [
        wording.own(deck, "prepared_by"),
        wording.word("Version {version}", version=wording.own(deck, "version")),
        wording.own(deck, "contact"),
    ]
    bar = wording.word(" | ")
    return bar.join(dates), bar.join(people)
