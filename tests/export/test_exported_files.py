"""The shipped decks as they leave, against what the Open XML schemas let pass; and each check."""

import re
import runpy
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from deck_samples import deck, parts

from brief.export.archive import pack
from brief.export.exporter import Exporter, jobs
from brief.export.pptx.writer import write_pptx
from brief.language.vocabulary import Vocabulary
from brief.model.workspace import Workspace
from brief.planning.plan import SectionPlan

TOOLS = Path(__file__).parents[2] / "tools"
problems: Callable[[bytes], Iterator[str]] = runpy.run_path(str(TOOLS / "own_checks.py"))[
    "problems"
]


@pytest.mark.parametrize("name", ["arms-control", "extended-deterrence", "nuclear-posture"])
def test_a_shipped_deck_and_its_memos_leave_nothing_to_mend(
    name: str, shipped: Workspace, shipped_words: Vocabulary
) -> None:
    folder = shipped.deck(name)
    asked = jobs(folder, folder.deck.languages, ("pptx", "docx"))
    made = {
        file.name: list(problems(file.data))
        for file in Exporter(shipped, folder, shipped_words).make(asked, lambda name: None)
    }
    assert len(made) == len(asked) >= 3
    assert made == {file: [] for file in made}


@pytest.fixture(scope="module")
def members() -> dict[str, bytes]:
    """The parts of a deck with every kind of box, in sections, with nothing to mend."""
    data = write_pptx(deck(sections=(SectionPlan("all", "全部", 0, 7),)))
    assert list(problems(data)) == []
    return parts(data)


@pytest.mark.parametrize(
    ("part", "old", "new", "found"),
    [
        ("ppt/slides/slide5.xml", r' descr="[^"]*"', "", "has no alternative text"),
        ("ppt/slides/slide4.xml", r' lang="zh-TW"', "", "has no language"),
        ("ppt/slides/slide4.xml", "標題 claim", "標題 number", "has the same title as"),
        ("ppt/slides/slide4.xml", "標題 claim", "", "an empty one"),
        ("ppt/slides/slide1.xml", "副標題", "", "the placeholder 'Subtitle' is empty"),
        ("ppt/slides/slide1.xml", r'id="\d+" name="Subtitle"', 'id="1" name="Subtitle"', "unique"),
        ("ppt/notesSlides/notesSlide1.xml", "SIPRI估計600", "SIPRI估計600\u2060", "a word joiner"),
        ("ppt/presentation.xml", r"<p14:sldId [^>]*/>", "", "do not list every slide once"),
        ("ppt/presentation.xml", r'<p:sldId id="\d+"', '<p:sldId id="7"', "out of bounds"),
        ("ppt/charts/chart1.xml", r'<c:axId val="', '<c:axId val="-', "an axis has the id -"),
        ("ppt/charts/chart1.xml", "<c:v>600</c:v>", "<c:v>601</c:v>", "in the chart"),
        ("ppt/charts/_rels/chart1.xml.rels", "<Relationship .*/>", "", "has no workbook"),
        ("docProps/core.xml", "<dc:creator>.*</dc:creator>", "", "no creator"),
        ("docProps/core.xml", "研究組 &lt;team&gt;", "Steve Canny", "says 'Steve Canny'"),
        ("ppt/_rels/presentation.xml.rels", r"<Relationship [^>]*viewProps[^>]*/>", "", "nothing"),
        ("ppt/_rels/presentation.xml.rels", "viewProps.xml", "gone.xml", "isn't there"),
    ],
)
def test_what_is_wrong_is_found(
    members: dict[str, bytes], part: str, old: str, new: str, found: str
) -> None:
    content, count = re.subn(old, new, members[part].decode())
    assert count > 0
    wrong = list(problems(pack({**members, part: content.encode()})))
    assert any(found in each for each in wrong), wrong


def test_a_part_that_nothing_leads_to_is_found(members: dict[str, bytes]) -> None:
    data = pack({**members, "ppt/media/left-over.png": b""})
    assert list(problems(data)) == ["ppt/media/left-over.png: nothing leads to it"]
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
