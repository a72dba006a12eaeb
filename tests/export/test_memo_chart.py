"""The memo's chart in Word and as PDF: native and editable there, drawn and tagged here."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest
from docx import Document
from lxml import etree
from memo_samples import CHINESE, ENGLISH, with_items
from openxml_audit import OpenXmlValidator

from brief.export.docx.writer import write_docx
from brief.export.memo_chart import drawing, words
from brief.export.pdf_writer import measure, write_pdf
from brief.language.joining import unglue
from brief.planning.boxes import ChartBox, ChartSeries, ChartValue, MarkBox
from brief.planning.memo import page
from brief.planning.memo.lines import memo_lines
from brief.planning.memo.plan import MemoChart, MemoPlan

Kind = Literal["column", "bar", "line", "range"]
KINDS = pytest.mark.parametrize("kind", ["column", "bar", "line", "range"])
BOTH = pytest.mark.parametrize("plan", [CHINESE, ENGLISH], ids=["zh-Hant", "en"])

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def with_chart(plan: MemoPlan, kind: Kind = "column") -> MemoPlan:
    """Return a memo with a chart of made-up counts: hedged, of another basis, foretold."""
    high = Decimal(700) if kind == "range" else None
    values = (
        ChartValue("甲2024", Decimal(500), "約500", projected=False),
        ChartValue("乙2025", Decimal(600), "超過600", projected=False, high=high),
        ChartValue("丙2030", Decimal(800), "800", projected=True, ink="grey", parted=True),
    )
    lying = kind == "bar"
    box = ChartBox(
        "Chart",
        0.0,
        0.0,
        300.0,
        106.0,
        kind=kind,
        series="Counts",
        values=values,
        language=plan.language,
        size=page.CHART_SIZE,
        alt="Chart of counts: 500, 600, 800",
        limits=(Decimal(0), Decimal(1000)),
        plot=220.0 if lying else 84.0,
        upper="Counts (high end)",
        span="Counts (between)",
    )
    hairline = (
        MarkBox("Chart break", 80.0, 70.7, 220.0, page.RULE, "line")
        if lying
        else MarkBox("Chart break", 200.0, 0.0, page.RULE, 84.0, "line")
    )
    chart = MemoChart("Counts (slide 5)", "Warheads", "Basis: operational.", box, (hairline,), 80)
    return replace(with_items(plan, "One item."), chart=chart, blocks=plan.blocks[:2])


def with_series(plan: MemoPlan, kind: Kind) -> MemoPlan:
    """Return a memo with a chart of two series, the second without a number at the second place."""
    one = (
        ChartValue("2024", Decimal(500), "500", projected=False, named="甲邦"),
        ChartValue("2025", Decimal(600), "600", projected=False),
    )
    two = (
        ChartValue("2024", Decimal(250), "250", projected=False, ink="ink", named="乙邦"),
        ChartValue("2025", None, "", projected=False),
    )
    charted = with_chart(plan, kind)
    chart = chart_of(charted)
    box = replace(chart.box, series="甲邦", values=one, more=(ChartSeries("乙邦", two),))
    return replace(charted, chart=replace(chart, box=box, breaks=(), gap=100))


def chart_of(plan: MemoPlan) -> MemoChart:
    assert plan.chart is not None
    return plan.chart


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@KINDS
@BOTH
def test_word_has_nothing_to_repair(plan: MemoPlan, kind: Kind, tmp_path: Path) -> None:
    file = tmp_path / "memo.docx"
    file.write_bytes(write_docx(with_chart(plan, kind)))
    assert OpenXmlValidator().validate(str(file)).errors == []


def test_it_stands_under_the_key_points_with_its_title_unit_and_note() -> None:
    document = Document(io.BytesIO(write_docx(with_chart(ENGLISH))))
    written = [(each.style and each.style.name, unglue(each.text)) for each in document.paragraphs]
    start = written.index(("Caption", "Counts (slide 5)"))
    assert written[start + 1 : start + 4] == [
        ("Memo Chart Unit", "Warheads"),
        ("Memo Chart", ""),
        ("Memo Chart Note", "Basis: operational."),
    ]
    assert written[start - 1][0] == "List Bullet"


def test_it_says_what_it_shows_to_whom_does_not_see_it() -> None:
    xml = members(write_docx(with_chart(ENGLISH)))["word/document.xml"].decode()
    assert 'descr="Chart of counts: 500, 600, 800"' in xml


@KINDS
def test_labels_drawn_numbers_and_workbook_say_the_same(kind: Kind) -> None:
    parts = members(write_docx(with_chart(CHINESE, kind)))
    drawn = etree.fromstring(parts["word/charts/chart1.xml"])
    book = members(parts["word/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    rows = etree.fromstring(book["xl/worksheets/sheet1.xml"])
    cells = {str(cell.get("r")): str(cell.findtext(f"{SHEET}v")) for cell in rows.iter(f"{SHEET}c")}
    drawn_values = {
        f"{reference[8]}{int(str(point.get('idx'))) + 2}": str(point.findtext(f"{C}v"))
        for values in drawn.iter(f"{C}val")
        for reference in [str(values.findtext(f".//{C}f"))]
        for point in values.iter(f"{C}pt")
    }
    assert drawn_values.items() <= cells.items()
    assert [cells[f"B{row}"] for row in (2, 3, 4)] == ["500", "600", "800"]
    text = parts["word/charts/chart1.xml"].decode()
    assert all(f">{label}<" in text for label in ("約500", "超過600", "800"))


def test_its_texts_have_faces_for_both_scripts_and_no_reference_to_a_theme() -> None:
    xml = members(write_docx(with_chart(CHINESE)))["word/charts/chart1.xml"].decode()
    assert '<a:ea typeface="Microsoft JhengHei"/>' in xml
    assert "+mn-" not in xml


def test_a_change_of_basis_is_a_hairline_of_the_charts_own() -> None:
    shapes = members(write_docx(with_chart(ENGLISH)))["word/drawings/drawing1.xml"].decode()
    assert shapes.count("<cdr:relSizeAnchor>") == 1
    assert shapes.count("<cdr:x>0.6667</cdr:x>") == 2


@BOTH
def test_the_same_plan_gives_the_same_bytes(plan: MemoPlan) -> None:
    charted = with_chart(plan)
    assert write_docx(charted) == write_docx(charted)
    assert write_pdf(charted) == write_pdf(charted)


@KINDS
@BOTH
def test_the_pdf_is_tagged_with_what_the_chart_shows(plan: MemoPlan, kind: Kind) -> None:
    data = write_pdf(with_chart(plan, kind))
    assert b"<pdfuaid:part>1<" in data
    assert b"/S/Figure" in data
    assert b"/Alt(Chart of counts: 500, 600, 800)" in data


@KINDS
def test_every_name_and_label_of_the_chart_stands_in_the_pdf(kind: Kind, tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "memo.pdf"
    file.write_bytes(write_pdf(with_chart(CHINESE, kind)))
    done = subprocess.run([program, "-layout", str(file), "-"], check=True, capture_output=True)
    text = re.sub(r"(?<=\S) (?=\S)", "", done.stdout.decode())
    for wanted in ("Counts(slide5)", "Warheads", "約500", "超過600", "800", "甲2024", "丙2030"):
        assert wanted in text


@KINDS
@BOTH
def test_the_pdf_is_fuller_by_what_was_reckoned_for_word(plan: MemoPlan, kind: Kind) -> None:
    charted = with_chart(plan, kind)
    bare = replace(charted, chart=None)
    more = measure(charted).fullness - measure(bare).fullness
    reckoned = memo_lines(charted) - memo_lines(bare)
    assert more * plan.sheet.text_height == pytest.approx(reckoned, abs=4)


def test_bars_are_as_high_as_their_numbers_and_what_is_foretold_is_hatched() -> None:
    bars = drawing(chart_of(with_chart(ENGLISH)))["bars"]
    assert [bar["height"] for bar in bars] == [pytest.approx(84 * part) for part in (0.5, 0.6, 0.8)]
    assert [bar["look"] for bar in bars] == ["solid", "solid", "hatched"]
    assert [bar["ink"] for bar in bars] == ["accent", "accent", "grey"]


def test_a_range_floats_and_a_lone_value_beside_it_is_a_mark() -> None:
    drawn = drawing(chart_of(with_chart(ENGLISH, "range")))
    [span] = drawn["bars"]
    assert span["height"] == pytest.approx(8.4)
    assert [(mark["x"], mark["shape"]) for mark in drawn["marks"]] == [
        (50, "circle"),
        (250, "diamond"),
    ]


def test_a_line_is_dashed_to_what_is_foretold_and_has_a_mark_for_each_number() -> None:
    drawn = drawing(chart_of(with_chart(ENGLISH, "line")))
    assert [stroke["dashed"] for stroke in drawn["strokes"][1:3]] == [False, True]
    assert [mark["shape"] for mark in drawn["marks"]] == ["circle", "circle", "diamond"]


def test_a_bar_that_lies_has_its_name_at_its_left_and_its_label_at_its_end() -> None:
    texts = words(chart_of(with_chart(ENGLISH, "bar")))
    name, label = texts[0], texts[3]
    assert (name.side, label.side) == ((-1, 0), (1, 0))
    assert name.x < 80 < 80 + 220 * 0.5 < label.x
    assert "".join(run.text for run in label.lines[0].runs) == "約500"


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
def test_series_are_native_in_word_with_a_column_each_in_the_workbook(
    kind: Kind, tmp_path: Path
) -> None:
    data = write_docx(with_series(CHINESE, kind))
    file = tmp_path / "memo.docx"
    file.write_bytes(data)
    assert OpenXmlValidator().validate(str(file)).errors == []
    parts = members(data)
    drawn = etree.fromstring(parts["word/charts/chart1.xml"])
    assert [str(each.findtext(f"{C}tx//{C}v")) for each in drawn.iter(f"{C}ser")] == [
        "甲邦",
        "乙邦",
    ]
    book = members(parts["word/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    rows = etree.fromstring(book["xl/worksheets/sheet1.xml"])
    cells = {str(cell.get("r")): str(cell.findtext(f"{SHEET}v")) for cell in rows.iter(f"{SHEET}c")}
    assert [cells.get(name) for name in ("B2", "B3", "C2", "C3")] == ["500", "600", "250", None]


def test_bars_of_several_series_stand_abreast_around_the_middle_of_their_place() -> None:
    bars = drawing(chart_of(with_series(ENGLISH, "column")))["bars"]
    assert [(bar["x"], bar["ink"]) for bar in bars] == [
        (pytest.approx(25), "accent"),
        (pytest.approx(175), "accent"),
        (pytest.approx(75), "ink"),
    ]
    assert [bar["width"] for bar in bars] == [pytest.approx(50)] * 3


def test_each_of_several_lines_has_marks_of_its_own_shape_and_its_name_at_its_label() -> None:
    chart = chart_of(with_series(ENGLISH, "line"))
    drawn = drawing(chart)
    assert [mark["shape"] for mark in drawn["marks"]] == ["circle", "circle", "square"]
    assert len(drawn["strokes"]) == 2  # one line of two marks, and the axis
    said = ["".join(run.text for line in each.lines for run in line.runs) for each in words(chart)]
    assert said == ["2024", "2025", "500  甲邦", "600", "250  乙邦"]


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
def test_series_are_drawn_in_the_pdf_with_what_they_show(kind: Kind) -> None:
    data = write_pdf(with_series(CHINESE, kind))
    assert b"/Alt(Chart of counts: 500, 600, 800)" in data


def test_below_zero_the_label_stands_beneath_its_column() -> None:
    chart = chart_of(with_chart(ENGLISH))
    values = (ChartValue("a", Decimal(-100), "-100", projected=False), *chart.box.values[1:])
    box = replace(chart.box, values=values, limits=(Decimal(-250), Decimal(1000)))
    below = words(replace(chart, box=box))[3]
    assert below.side == (0, 1)
    assert below.y > 84 * 0.8
