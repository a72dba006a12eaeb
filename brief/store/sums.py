"""Computing derived figures again, each from the figures that its formula names."""

from collections.abc import Iterator
from fractions import Fraction

from brief.errors import BadInput
from brief.model.figure import Figure
from brief.model.formula import agrees, evaluate
from brief.model.workspace import Workspace


def sums(workspace: Workspace) -> Iterator[tuple[Figure, str]]:
    """Return every derived figure with what is wrong with it, "" where it is what it should be."""
    for figure in workspace.figures.values():
        if figure.formula is not None:
            yield figure, _wrong(figure, figure.formula, workspace)


def refuse_wrong_sums(workspace: Workspace) -> None:
    """Refuse a derived figure that is not what its formula gives: it would be shown as our sum."""
    for figure, wrong in sums(workspace):
        if wrong:
            raise BadInput(
                wrong,
                file=workspace.file_of(figure),
                record=figure.id,
                remedy="correct its value or its formula",
            )


def _wrong(figure: Figure, formula: str, workspace: Workspace) -> str:
    """Return what a formula gives in place of the figure's own value, "" where they agree."""
    try:
        result = evaluate(formula, workspace.figures)
    except ValueError as error:
        return f"formula: {error}"
    if agrees(figure, result):
        return ""
    shown = format(float(result), ".6g") if isinstance(result, Fraction) else str(result)
    return f"its formula gives {shown}"
