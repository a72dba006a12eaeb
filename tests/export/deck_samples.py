"""A small deck plan with every kind of box, as a planner would hand it to the writer."""

import zipfile
from decimal import Decimal
from io import BytesIO
from typing import Any, Literal

from lxml import etree

from brief.export.ooxml import A, P
from brief.model.identifiers import Language
from brief.planning import grid
from brief.planning.boxes import (
    Box,
    ChartBox,
    ChartValue,
    Paragraph,
    Run,
    Slot,
    TableBox,
    TableRow,
    TextBox,
)
from brief.planning.plan import DeckPlan, Page, SectionPlan

Kind = Literal["column", "bar", "line"]

NAMES = {"a": A, "p": P, "c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}


def line(text: str, language: Language = "zh-Hant", size: float = 20.0, **look: Any) -> Paragraph:
    """Return a paragraph of one run and one line."""
    run = Run(text, language, **look)
    return Paragraph((run,), size, size * grid.PITCH, 1)


def box(name: str, slot: Slot | None, top: float, *paragraphs: Paragraph) -> TextBox:
    """Return a box over the whole width."""
    return TextBox(name, grid.OURS.left, top, grid.OURS.width, 60.0, paragraphs, slot)


def page(name: str, layout: str, *boxes: Box, notes: tuple[Paragraph, ...] = ()) -> Page:
    """Return a page with a title, a marking, a footer and a number around its boxes."""
    title = box("Title", "title", grid.OURS.title_top, line(f"標題 {name}", size=28.0, bold=True))
    around = (
        box("Source", "source", 478.0, line("資料來源：SIPRI", size=12.0, ink="grey")),
        box("Marking", "marking", grid.OURS.marking_top, line("TLP:CLEAR", "en", 12.0)),
        box("Footer", "footer", grid.OURS.footer_top, line("中國核武擴張", size=12.0)),
        box("Slide number", "number", grid.OURS.footer_top, line("1", size=12.0)),
    )
    named = layout.capitalize().replace("-", " ")
    return Page(name, named, f"標題 {name}", (title, *boxes, *around), notes)


def points(*runs: Run, bullet: bool = True) -> TextBox:
    """Return a box of points of one paragraph."""
    return box("Points", "body", grid.OURS.body_top, Paragraph(runs, 20.0, 25.0, 1, bullet=bullet))


def chart(
    kind: Literal["column", "bar", "line"] = "column", language: Language = "zh-Hant"
) -> ChartBox:
    """Return a chart with an observed and a projected value."""
    values = (
        ChartValue("2024年\n年中", Decimal(600), "超過600", projected=False),
        ChartValue("2030年", Decimal(1000), "超過1,000", projected=True),
        ChartValue("2035年", Decimal(1) / Decimal(3), "三分之一", projected=True),
    )
    return ChartBox(
        "Chart", 48.0, 130.0, 500.0, 280.0, kind, "核彈頭（枚）", values, language, 14.0,
        "長條圖：超過600枚，預估超過1,000枚", (Decimal(0), Decimal(1200)), 220.0,
    )  # fmt: skip


def table() -> TableBox:
    """Return a table with a head, a row, and an empty cell."""
    head = TableRow(25.5, ((line("國家", size=14.0, bold=True),), (line("數量", size=14.0),)))
    row = TableRow(25.5, ((line("中國", size=14.0),), ()))
    return TableBox("Table", 48.0, 130.0, (300.0, 200.0), (head, row), "表格：各國數量")


def deck(*pages: Page, sections: tuple[SectionPlan, ...] = ()) -> DeckPlan:
    """Return a deck of these pages, or of one with every kind of box."""
    return DeckPlan(
        deck="sample", language="zh-Hant", lead="zh-Hant", title="中國核武擴張",
        author="研究組 <team>", subject="給決策者", marking="TLP:CLEAR", date="2026-02-10",
        pages=pages or full_pages(), sections=sections,
    )  # fmt: skip


def full_pages() -> tuple[Page, ...]:
    """Return a page of each layout."""
    spoken = (line("說明：SIPRI估計600枚。", size=12.0), line("Say it slowly.", "en", 12.0))
    linked = points(
        Run("見", "zh-Hant"),
        Run("第2頁", "zh-Hant", slide=2),
        Run("與", "zh-Hant"),
        Run("SIPRI", "en", link="https://www.sipri.org/?a=1&b=2"),
    )
    return (
        page("cover", "cover", box("Subtitle", "subtitle", 246.0, line("副標題", size=22.0))),
        page("agenda", "agenda", linked, notes=spoken),
        page("part", "section"),
        page("claim", "assertion", points(Run("約600枚", "zh-Hant", bold=True)), notes=spoken),
        page("chart", "chart", chart()),
        page("table", "table", table()),
        page("number", "big-number", box("Number 1", None, 130.0, line("600枚", size=54.0))),
        page("sources", "sources", points(Run("湯名暉", "zh-Hant"), bullet=False)),
    )


def parts(data: bytes) -> dict[str, bytes]:
    """Return a file's parts by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data: bytes, part: str) -> Any:
    """Return one part of a file, parsed."""
    return etree.fromstring(parts(data)[part])


def found(root: etree._Element, path: str) -> list[Any]:
    """Return the elements, attributes or texts at a path, with the prefixes a, p and c."""
    return list(root.xpath(path, namespaces=NAMES))  # type: ignore[arg-type]


def texts(root: etree._Element) -> list[str]:
    """Return the text of every run and field."""
    return [str(each.text) for each in found(root, "//a:t")]
