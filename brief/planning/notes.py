"""Speaker notes: what to say, then each claim with who says so, when, and where it stands.

What is to be said and the record of evidence stand apart, so that a speaker sees where to stop.
"""

from collections.abc import Sequence
from functools import lru_cache

from brief.model.anchor import Anchor
from brief.model.deck import Deck, Section
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.identifiers import Language
from brief.model.point import Point
from brief.model.workspace import DeckFolder
from brief.planning.boxes import Paragraph, Run
from brief.planning.scene import Scene
from brief.planning.sourcing import Grounds, figures_in
from brief.planning.typesetting import pitch_of
from brief.planning.wording import Wording

_SIZE = 12.0


def note_paragraphs(
    scene: Scene, ground: Grounds, figures: Sequence[Figure]
) -> tuple[Paragraph, ...]:
    """Return a slide's notes, in each language after the other; `figures` are those noted."""
    paragraphs = _marking(scene.wordings, scene.folder.deck)
    for wording in scene.wordings:
        if scene.slide.notes:
            paragraphs += _lines(wording, "")
            paragraphs += _lines(wording, wording.own(scene.slide, "notes"))
        record = _record(scene, wording, ground, figures)
        if record:
            paragraphs += _lines(wording, "")
            paragraphs += _lines(wording, wording.word("Record of evidence"), bold=True)
            paragraphs += record
    return tuple(paragraphs)


def continued_notes(wordings: Sequence[Wording], deck: Deck, first: int) -> tuple[Paragraph, ...]:
    """Return the notes of a page that continues a slide, whose own stand with page `first`."""
    paragraphs = _marking(wordings, deck)
    for wording in wordings:
        slide = wording.slide(first)
        where = wording.word("For what to say and the evidence, see {slide}.", slide=slide)
        paragraphs += _lines(wording, where)
    return tuple(paragraphs)


def divider_notes(
    wordings: Sequence[Wording], folder: DeckFolder, section: Section
) -> tuple[Paragraph, ...]:
    """Return the notes of a slide that opens a section: what it is called, and what follows."""
    paragraphs = _marking(wordings, folder.deck)
    follow = [place.slide for place in folder.outline if place.section == section.id]
    for wording in wordings:
        paragraphs += _lines(wording, "")
        title = wording.own(section, "title")
        paragraphs += _lines(wording, wording.word("Next section: {title}", title=title))
        for each in follow:
            title = " ".join(wording.own(folder.slides[each], "title").split("\n"))
            slides = wording.slide(*wording.pages(each))
            said = wording.word("{slides}: {title}", slides=slides, title=title)
            paragraphs += _lines(wording, said[0].upper() + said[1:])
    return tuple(paragraphs)


def _marking(wordings: Sequence[Wording], deck: Deck) -> list[Paragraph]:
    return _lines(wordings[0], wordings[0].own(deck, "marking"), bold=True)


def _record(
    scene: Scene, wording: Wording, ground: Grounds, figures: Sequence[Figure]
) -> list[Paragraph]:
    """Return the claims and figures of a slide with where each stands."""
    paragraphs: list[Paragraph] = []
    if ground.points:
        paragraphs += _lines(wording, wording.word("Claims"), bold=True)
        for point in ground.points:
            paragraphs += _lines(wording, _claim(scene, wording, point))
    if figures:
        paragraphs += _lines(wording, wording.word("Figures"), bold=True)
        for figure in figures:
            paragraphs += _lines(wording, _provenance(scene, wording, figure))
    return paragraphs


def noted_figures(scene: Scene, ground: Grounds) -> tuple[Figure, ...]:
    """Return the figures on the slide, then those that the notes alone name.

    A point that a table rests on is said in the notes only, and so is what a figure is calculated
    from, and what its doubt names; their doubt belongs there too.
    """
    texts = [*(point.text for point in ground.points), scene.slide.notes]
    named = dict.fromkeys([*(figure.id for figure in ground.figures), *figures_in(texts)])
    waiting = list(named)
    while waiting:
        figure = scene.workspace.figures[waiting.pop(0)]
        below = [*(inputs(figure.formula) if figure.formula else ()), *figures_in([figure.doubt])]
        waiting += [name for name in dict.fromkeys(below) if name not in named]
        named.update(dict.fromkeys(below))
    return tuple(scene.workspace.figures[name] for name in named)


def _lines(wording: Wording, text: str, *, bold: bool = False) -> list[Paragraph]:
    """Return paragraphs of notes; their lines are not counted, since notes may run on."""
    return [_line(line, wording.language, bold) for line in text.split("\n")]


@lru_cache(maxsize=64)
def _line(text: str, language: Language, bold: bool) -> Paragraph:
    """Return a paragraph of notes; headings recur on every slide."""
    return Paragraph((Run(text, language, bold),), _SIZE, pitch_of(_SIZE), 1)


def _claim(scene: Scene, wording: Wording, point: Point) -> str:
    """Say a point, what kind of claim it is, whose, and where it stands."""
    head = wording.word(
        "[{kind}] {text}", kind=wording.classed(point.kind), text=wording.own(point, "text")
    )
    details = [wording.word("Claimant: {claimant}", claimant=wording.claimant(point))]
    if point.likelihood:
        stated = wording.vocabulary("likelihood", point.likelihood, point.language)
        details.append(wording.word("Likelihood as stated: {likelihood}", likelihood=stated))
    if point.confidence:
        confidence = wording.classed(point.confidence)
        details.append(wording.word("Our confidence: {confidence}", confidence=confidence))
    details += [_place(scene, wording, anchor) for anchor in point.anchors]
    return f"{head}\n  {wording.sentences(details)}"


def _provenance(scene: Scene, wording: Wording, figure: Figure) -> str:
    """Say a figure, who made it, for when, counting what, and what is doubtful about it."""
    details = [
        wording.word("Originator: {originator}", originator=wording.originator(figure)),
        wording.word("As of: {date}", date=wording.figure(figure.id, "as_of")),
        wording.word("Basis: {basis}", basis=wording.figure(figure.id, "basis")),
    ]
    if figure.status == "projection":
        status = wording.status(figure)
        details.insert(2, status[0].upper() + status[1:])
    if figure.formula:
        details = [wording.word("Our calculation: {formula}", formula=wording.formula(figure))]
    details += [_place(scene, wording, anchor) for anchor in figure.anchors]
    if figure.doubt:
        details.append(wording.word("Doubt: {doubt}", doubt=wording.own(figure, "doubt")))
    subject = wording.vocabulary("subject", figure.subject, figure.language)
    measure = wording.vocabulary("measure", figure.measure, figure.language)
    head = wording.word(
        "{number} ({subject}, {measure})",
        number=wording.figure(figure.id),
        subject=subject,
        measure=measure,
    )
    return f"{head}\n  {wording.sentences(details)}"


def _place(scene: Scene, wording: Wording, anchor: Anchor) -> str:
    """Say which source and which code points an anchor points to."""
    source = wording.source(scene.workspace.sources[anchor.source])
    return wording.word(
        "Source: {source}, characters {start} to {end}",
        source=source,
        start=str(anchor.start),
        end=str(anchor.end),
    )
