"""The template's layouts: which placeholders each has, and where they stand."""

from typing import NamedTuple

from brief.planning import grid
from brief.planning.grid import OURS

CAVEAT_TOP, SOURCE_TOP = 450.0, 477.0
BODY_BOTTOM = 446.0
NUMBER_WIDTH = 60.0
BODY_HEIGHT = BODY_BOTTOM - OURS.body_top
TITLES = ("title", "ctrTitle")
COVER_TITLE = (150.0, 110.0)
COVER_SUBTITLE = (268.0, 30.0)
"""Top and height on the cover's dark ground."""


class Place(NamedTuple):
    """A placeholder of a layout."""

    name: str
    kind: str
    number: int
    left: float
    top: float
    width: float
    height: float
    size: float
    ink: str = "tx1"
    bold: bool = False
    align: str = "l"
    anchor: str = "t"
    hint: str = ""


def _wide(name: str, kind: str, index: int, top: float, height: float, size: float) -> Place:
    """Return a placeholder as wide as the text."""
    return Place(name, kind, index, OURS.left, top, OURS.width, height, size)


TITLE = _wide("Title", "title", 0, OURS.title_top, OURS.title_height, grid.TITLE_SIZE)._replace(
    bold=True, hint="A sentence that says what the slide shows"
)
BODY = _wide("Body", "body", 1, OURS.body_top, BODY_HEIGHT, 20.0)._replace(hint="Points")
CAVEAT = _wide("Caveat", "body", 13, CAVEAT_TOP, 24.0, grid.CAPTION_SIZE)._replace(
    hint="What not to conclude", anchor="b"
)
SOURCE = _wide("Source", "body", 14, SOURCE_TOP, 31.0, grid.SOURCE_SIZE)._replace(
    ink="tx2", hint="Source and as-of date", anchor="b"
)
MARKING = _wide("Marking", "body", 15, OURS.marking_top, OURS.marking_height, 12.0)._replace(
    ink="tx2", bold=True, align="r", hint="MARKING"
)
FOOTER = Place(
    "Footer", "ftr", 11, OURS.left, OURS.footer_top, OURS.width - NUMBER_WIDTH,
    OURS.footer_height, grid.FOOTER_SIZE, "tx2",
)  # fmt: skip
NUMBER = Place(
    "Slide number", "sldNum", 12, OURS.right - NUMBER_WIDTH, OURS.footer_top, NUMBER_WIDTH,
    OURS.footer_height, grid.FOOTER_SIZE, "tx2", align="r",
)  # fmt: skip
FOOT = (CAVEAT, SOURCE, MARKING, FOOTER, NUMBER)
TABLE_HEIGHT = 240.0
SIDE = round(OURS.width * 0.6)
TABLE = BODY._replace(
    name="Table", kind="tbl", number=17, height=TABLE_HEIGHT, size=grid.TABLE_SIZE, hint="Table"
)
UNDER_TABLE = BODY._replace(
    top=OURS.body_top + TABLE_HEIGHT + 14.0, height=BODY_HEIGHT - TABLE_HEIGHT - 14.0
)
NARROW = BODY._replace(width=OURS.width - SIDE - OURS.gutter)
COLUMNS = (
    BODY._replace(width=OURS.column),
    BODY._replace(
        name="Body 2",
        number=2,
        left=OURS.right - OURS.column,
        width=OURS.column,
        hint="Points in the second language",
    ),
)

LAYOUTS: dict[str, tuple[str, tuple[Place, ...]]] = {
    "Cover": (
        "title",
        (
            TITLE._replace(
                kind="ctrTitle",
                top=COVER_TITLE[0],
                height=COVER_TITLE[1],
                size=44.0,
                ink="bg1",
                anchor="b",
                hint="Title",
            ),
            _wide("Subtitle", "subTitle", 1, *COVER_SUBTITLE, 22.0)._replace(
                ink="bg1", hint="Subtitle"
            ),
            _wide("Imprint", "body", 2, OURS.cover_ground + 26.0, 96.0, 18.0)._replace(
                hint="Audience, date, who answers for it"
            ),
            MARKING._replace(ink="bg1"),
        ),
    ),
    "Agenda": ("obj", (TITLE, BODY._replace(size=24.0, hint="Sections"), *FOOT)),
    "Answer": ("twoObj", (TITLE, *COLUMNS, *FOOT)),
    "Section": (
        "secHead",
        (
            TITLE._replace(top=OURS.section_top, height=96.0, size=36.0, ink="bg1", hint="Section"),
            MARKING._replace(ink="bg1"),
        ),
    ),
    "Assertion": ("twoObj", (TITLE, *COLUMNS, *FOOT)),
    "Evidence": (
        "obj",
        (
            TITLE,
            NARROW,
            TABLE._replace(left=OURS.right - SIDE, width=SIDE, height=BODY_HEIGHT),
            *FOOT,
        ),
    ),
    "Chart": (
        "chartAndTx",
        (
            TITLE,
            BODY._replace(
                name="Chart", kind="chart", number=16, width=SIDE, size=14.0, hint="Chart"
            ),
            NARROW._replace(left=OURS.left + SIDE + OURS.gutter),
            *FOOT,
        ),
    ),
    "Table": ("tbl", (TITLE, TABLE, UNDER_TABLE, *FOOT)),
    "Comparison": ("tbl", (TITLE, TABLE, UNDER_TABLE, *FOOT)),
    "Timeline": ("obj", (TITLE, BODY._replace(hint="Date and event"), *FOOT)),
    "Options": ("tbl", (TITLE, TABLE, UNDER_TABLE, *FOOT)),
    "Confidence": ("tbl", (TITLE, TABLE, UNDER_TABLE, *FOOT)),
    "Big number": (
        "obj",
        (
            TITLE,
            BODY._replace(
                name="Number",
                number=18,
                height=104.0,
                size=80.0,
                ink="accent1",
                bold=True,
                hint="0",
            ),
            BODY._replace(top=292.0, height=BODY_BOTTOM - 292.0),
            *FOOT,
        ),
    ),
    "Sources": ("tbl", (TITLE, TABLE._replace(height=BODY_HEIGHT), *FOOT[2:])),
}
"""Name, kind in OOXML, placeholders in reading order."""
