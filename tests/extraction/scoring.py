"""How well what was found agrees with what a reader annotated: exact spans, and their values."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from brief.extraction.extractor import Extracted

Annotated = dict[str, Any]


@dataclass
class Score:
    """Counts over one or several documents."""

    wanted: int = 0
    found: int = 0
    exact: int = 0
    right: int = 0
    """Whose value, or date, is right."""
    traps: int = 0
    """Found where the annotation says that there is a name."""
    faults: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall of exact spans."""
        return 2 * self.exact / (self.wanted + self.found)

    @property
    def value(self) -> float:
        """Return the share of the annotated figures whose value came out."""
        return self.right / self.wanted

    def add(self, gold: Sequence[Annotated], figures: Sequence[Extracted]) -> None:
        """Score one document; weak annotations are neither wanted nor held against anybody."""
        strict = [each for each in gold if each["tier"] == "strict"]
        wanted = [each for each in strict if each["kind"] != "name"]
        names = [each for each in strict if each["kind"] == "name"]
        weak = [each for each in gold if each["tier"] != "strict"]
        left = [each for each in figures if meets(each, wanted) or not meets(each, weak)]
        self.wanted += len(wanted)
        self.found += len(left)
        self.traps += sum(bool(meets(each, names)) and not meets(each, wanted) for each in left)
        for each in wanted:
            here = [figure for figure in left if meets(figure, [each])]
            same = next((figure for figure in here if is_exact(each, figure)), None)
            chosen = same or next(iter(here), None)
            if chosen is not None:
                left.remove(chosen)
            self.exact += same is not None
            correct = chosen is not None and is_right(each, chosen)
            self.right += correct
            if same is None or not correct:
                self.faults.append(f"{each['text']} ≠ {chosen and chosen.text} {chosen}")
        self.faults += [f"too much: {each.text}" for each in left]


def meets(figure: Extracted, gold: Sequence[Annotated]) -> bool:
    return any(figure.start < each["end"] and each["start"] < figure.end for each in gold)


def is_exact(gold: Annotated, figure: Extracted) -> bool:
    spans = {(gold["start"], gold["end"]), (gold["core_start"], gold["core_end"])}
    return (figure.start, figure.end) in spans


def is_right(gold: Annotated, figure: Extracted) -> bool:
    if gold["kind"] == "date":
        return figure.as_of == gold["as_of"] or figure.as_of in gold.get("as_of_alt", [])
    return any(agrees(value, figure.value) for value in (gold["value"], *gold.get("value_alt", [])))


def agrees(value: Any, found: Any) -> bool:
    if isinstance(value, list):
        if isinstance(found, tuple):
            return [float(end) for end in found] == [float(end) for end in value]
        return found is not None and value[0] <= found <= value[1]
    if found is None or isinstance(found, tuple):
        return value is None and found is None
    return value is not None and abs(float(found) - value) <= 1e-3 * max(1e-9, abs(value))
