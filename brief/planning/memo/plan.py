"""What the planner of a memo decides and its two writers write down."""

from dataclasses import dataclass
from typing import Literal

from brief.model.identifiers import Language
from brief.planning.boxes import ChartBox, MarkBox, Run
from brief.planning.memo.page import Sheet

Form = Literal["boxed", "bullets", "numbers"]
"""How the lines of a part are set: the answer in its box, items with bullets, numbered options."""


@dataclass(frozen=True)
class MemoLine:
    """A line of the memo: runs, of which figures and the names of options are bold."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The characters of all runs."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class MemoBlock:
    """A headed part of the memo."""

    head: str
    lines: tuple[MemoLine, ...]
    form: Form


@dataclass(frozen=True)
class MemoTable:
    """The memo's one small table, which stands after the key points."""

    caption: str
    """What it shows, with the number of the slide that shows it too, where one does."""
    head: tuple[str, ...]
    """The columns' heads; one may be empty."""
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    """Widths of the columns that were asked for, as shares; empty where the texts are to decide."""
    widths: tuple[float, ...]
    """Widths of the columns in points, together as wide as the text."""
    size: float
    """Type size in points, at least 9."""
    pitch: float
    """Line pitch in points, exact."""
    right: tuple[int, ...] = ()
    """Columns of numbers, which are set flush right; the first is 0."""


@dataclass(frozen=True)
class MemoChart:
    """The memo's one small chart, which stands where a table would."""

    title: str
    """What is counted, with the number of the slide that shows it too, where one does."""
    unit: str
    """What all marks are counted in; empty where each label says it."""
    note: str
    """Basis, as-of date, who counted, and what is foretold: what stands under the chart."""
    box: ChartBox
    """The chart itself, from the left edge of the text."""
    breaks: tuple[MarkBox, ...]
    """Hairlines where the basis changes, in the place that they have in the box."""
    gap: int
    """Gap between bars in percent of a bar."""


@dataclass(frozen=True)
class Marking:
    """How far the memo may go, as it stands above and below the page."""

    text: str
    size: float
    """Type size in points."""
    pitch: float
    """Line pitch in points, exact."""


@dataclass(frozen=True)
class MemoPlan:
    """A memo in one language, of one page."""

    deck: str
    language: Language
    sheet: Sheet
    """The paper it is set on."""
    title: str
    """What the document is called: 備忘錄 or Memorandum."""
    author: str
    """Who answers for it, for the document's properties."""
    signature: str
    """The same in the footer; empty where a long marking leaves no room."""
    marking: Marking
    date: str
    """ISO 8601, for the document's properties."""
    dated: str
    """The date as it stands on the page."""
    subject_label: str
    """主旨 or Subject."""
    subject: str
    """What it is about; its title on the page and in the document's properties."""
    subject_size: float
    """Its type size in points; its lines stand `TITLE_LEADING` apart."""
    head: tuple[tuple[tuple[str, str], ...], ...]
    """Lines under the subject: one pair of label and value, or two pairs that share a line."""
    blocks: tuple[MemoBlock, ...]
    """Bottom line, key points, implications, options."""
    foot: tuple[MemoLine, ...]
    """Sources and information cut-off, small."""
    size: float
    """Type size of the body in points, at least 11."""
    pitch: float
    """Line pitch of the body in points, exact."""
    table: MemoTable | None = None
    """None where the memo has no table."""
    chart: MemoChart | None = None
    """None where the memo has no chart."""
    figures: tuple[str, ...] = ()
    """Ids of the figures that the memo shows."""
    points: tuple[str, ...] = ()
    """Ids of the points that the memo shows."""
