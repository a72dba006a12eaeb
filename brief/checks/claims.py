"""P1, P6: somebody says each reported claim, and it stands somewhere."""

from collections.abc import Iterator

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.uses import named_figures
from brief.model.formula import inputs
from brief.model.point import DESK, Point
from brief.model.record import NOT_STATED
from brief.model.workspace import Workspace


@rule(
    "P1",
    "error",
    "claimant and anchor",
    wants="A quotation names who said it; a fact or quotation has an anchor in a source, or, where"
    " the desk itself states the fact, a figure that has one.",
    why="A reported claim that can't be followed back to its place in a source is only an assertion"
    " of ours, and nobody can answer for it when it is asked about.",
    bad='kind = "quotation"\nclaimant = "not_stated"',
    good='kind = "quotation"\nclaimant = "郭嘉昆"',
    standard="ICD 206: sourcing of all significant and substantive reporting",
)
def unsupported(material: Material) -> Iterator[Flaw]:
    """Find quotations that nobody says, and facts that stand nowhere."""
    for point in material.points:
        if point.kind == "quotation" and point.claimant in (NOT_STATED, DESK):
            yield Flaw(
                point,
                "a quotation without anybody who said it",
                "set claimant to who said these words, or make it a fact in your own words",
                words=point.claimant,
            )
        if point.kind in ("fact", "quotation") and not _stands_somewhere(point, material.workspace):
            yield Flaw(
                point,
                f"a {point.kind} with no anchor in any source",
                "anchor it (see `brief anchor`), or make it a judgement or an assumption",
                words=point.kind,
            )


@rule(
    "P6",
    "warning",
    "claimant not stated",
    wants="A reported fact says who claims it.",
    why="A reader judges a claim by who makes it. Where the source names nobody, that is worth a"
    " second look before it is passed on.",
    bad='kind = "fact"\nclaimant = "not_stated"',
    good='kind = "fact"\nclaimant = "路透社"',
    standard="ICD 206: source descriptors",
)
def nobody_claims(material: Material) -> Iterator[Flaw]:
    """Find facts whose claimant the source leaves unsaid."""
    for point in material.points:
        if point.kind == "fact" and point.claimant == NOT_STATED:
            yield Flaw(
                point,
                "nobody is named who claims this fact",
                "name the outlet if it says so itself, or waive P6 and say why nobody is known",
                words="claimant",
            )


def _stands_somewhere(point: Point, workspace: Workspace) -> bool:
    if point.anchors:
        return True
    waiting = list(named_figures(point, workspace))
    seen = set(waiting)
    while waiting:
        figure = workspace.figures[waiting.pop()]
        if figure.anchors:
            return True
        named = set(inputs(figure.formula)) if figure.formula else set()
        waiting += sorted(named - seen)
        seen |= named
    return False
