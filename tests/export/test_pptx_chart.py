"""Native charts: what is drawn, what stands at the marks, and the workbook behind them."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from deck_samples import Kind, chart, deck, found, page, parts, tree
from lxml import etree
from openxml_audit import OpenXmlValidator
from pptx import Presentation

from brief.export.pptx_workbook import number_text, workbook
from brief.export.pptx_writer import write_pptx

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def drawn(kind: Kind) -> bytes:
    return write_pptx(deck(page("x", "chart", chart(kind))))


def rows(book: bytes) -> list[list[str]]:
    """Return a workbook's cells as they are stored, row by row, empty ones included."""
    members = parts(book)
    shared = [
        "".join(map(str, each.itertext()))
        for each in etree.fromstring(members["xl/sharedStrings.xml"])
    ]
    stored = []
    for row in etree.fromstring(members["xl/worksheets/sheet1.xml"]).iter(f"{SHEET}row"):
        cells = {str(cell.get("r"))[0]: cell for cell in row}
        values = {
            column: shared[int(str(cell.findtext(f"{SHEET}v")))]
            if cell.get("t") == "s"
            else str(cell.findtext(f"{SHEET}v"))
            for column, cell in cells.items()
        }
        stored.append([values.get("A", ""), values.get("B", "")])
    return stored


@pytest.mark.parametrize(
    ("kind", "shown"), [("column", "COLUMN_CLUSTERED"), ("bar", "BAR_CLUSTERED"), ("line", "LINE")]
)
def test_a_chart_is_native_of_its_kind_and_says_its_figures_word_for_word(
    kind: Kind, shown: str, tmp_path: Path
) -> None:
    data = drawn(kind)
    frame = Presentation(BytesIO(data)).slides[0].shapes[1]
    assert frame.has_chart
    assert frame.chart.chart_type.name.startswith(shown)
    plot = frame.chart.plots[0]
    assert list(plot.categories) == ["2024年\n年中", "2030年", "2035年"]
    labels = [point.data_label.text_frame.text for point in plot.series[0].points]
    assert labels == ["超過600", "超過1,000", "三分之一"]
    assert (frame.chart.has_legend, frame.chart.has_title) == (False, False)
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert not OpenXmlValidator().validate(path).errors


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
def test_what_is_foretold_is_drawn_differently_from_what_was_observed(kind: Kind) -> None:
    root = tree(drawn(kind), "ppt/charts/chart1.xml")
    marked = found(root, "//c:dPt")
    assert [found(each, "c:idx/@val") for each in marked] == [["1"], ["2"]]
    for each in marked:
        assert found(each, "c:spPr/a:ln/a:prstDash/@val") == ["dash"]
    hollow = "//c:dPt/c:marker" if kind == "line" else "//c:dPt/c:spPr/a:pattFill"
    assert len(found(root, hollow)) == 2


def test_the_axis_begins_at_zero_and_its_ids_are_positive() -> None:
    root = tree(drawn("column"), "ppt/charts/chart1.xml")
    assert found(root, "//c:valAx/c:scaling/c:min/@val") == ["0"]
    assert all(int(each) > 0 for each in found(root, "//c:axId/@val | //c:crossAx/@val"))
    assert found(root, "//c:majorGridlines") == []


def test_chart_and_workbook_hold_the_same_values() -> None:
    data = drawn("column")
    root = tree(data, "ppt/charts/chart1.xml")
    shown = [str(each.text) for each in found(root, "//c:numCache/c:pt/c:v")]
    named = [str(each.text) for each in found(root, "//c:cat//c:pt/c:v")]
    stored = rows(parts(data)["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    assert stored[0] == ["", "核彈頭（枚）"]
    assert [row[1] for row in stored[1:]] == shown == ["600", "1000", "0.333333333333333"]
    assert [row[0] for row in stored[1:]] == named


def test_a_workbook_takes_nothing_for_a_formula_or_a_link() -> None:
    book = workbook("=1+1", [('=HYPERLINK("http://x")', Decimal(1)), ("_x000D_", Decimal(2))])
    sheet = parts(book)["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
    assert b"hyperlink>" not in sheet
    assert rows(book)[0][1] == "=1+1"
    assert rows(book)[2][0] == "_x005F_x000D_"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal(600), "600"),
        (Decimal("1.67E+12"), "1670000000000"),
        (Decimal("7.20"), "7.2"),
        (Decimal("-0.5"), "-0.5"),
        (Decimal(0), "0"),
        (Decimal(2) / Decimal(3), "0.666666666666667"),
    ],
)
def test_numbers_are_written_plainly_and_never_with_more_digits_than_a_sheet_keeps(
    value: Decimal, text: str
) -> None:
    assert number_text(value) == text


def test_two_charts_on_a_slide_have_a_part_and_a_workbook_each() -> None:
    data = write_pptx(deck(page("x", "chart", chart(), chart("bar")), page("y", "chart", chart())))
    names = [name for name in parts(data) if "/chart" in name and name.endswith(".xml")]
    assert names == [f"ppt/charts/chart{number}.xml" for number in (1, 2, 3)]
    slides = Presentation(BytesIO(data)).slides
    kinds = [
        shape.chart.chart_type.name for slide in slides for shape in slide.shapes if shape.has_chart
    ]
    assert kinds == ["COLUMN_CLUSTERED", "BAR_CLUSTERED", "COLUMN_CLUSTERED"]
