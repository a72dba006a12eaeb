"""Native charts: what is drawn, what stands at the marks, and the workbook behind them."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from deck_samples import Kind, chart, deck, found, page, parts, tree
from lxml import etree
from openxml_audit import OpenXmlValidator
from pptx import Presentation

from brief.export.pptx.chart import chart_part
from brief.export.pptx.workbook import number_text, workbook
from brief.export.pptx.writer import write_pptx
from brief.planning.boxes import ChartValue

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
        stored.append([values.get(column, "") for column in "ABCD"])
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
    assert stored[0] == ["", "核彈頭（枚）", "", ""]
    assert [row[1] for row in stored[1:]] == shown == ["600", "1000", "0.333333333333333"]
    assert [row[0] for row in stored[1:]] == named


HOSTILE = ('=HYPERLINK("http://x")', "+1", "-1", "@SUM(1)", "\t=1", "_x000D_")


def test_a_workbook_takes_nothing_for_a_formula_or_a_link() -> None:
    values = tuple(ChartValue(text, Decimal(1), text, projected=False) for text in HOSTILE)
    hostile = replace(chart(), series="=1+1", values=values)
    book = workbook(hostile)
    sheet = parts(book)["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
    assert b"hyperlink>" not in sheet
    assert rows(book)[0][1] == "=1+1"
    assert [row[0] for row in rows(book)[1:-1]] == list(HOSTILE[:-1])
    assert rows(book)[-1][0] == "_x005F_x000D_"
    assert b'numFmtId="49"' in parts(book)["xl/styles.xml"]  # texts stay texts when edited


RANGES = (
    ChartValue("甲", Decimal(350), "350至400", projected=False, high=Decimal(400)),
    ChartValue("", None, "", projected=False),
    ChartValue("乙", Decimal(500), "500至900", projected=True, high=Decimal(900), ink="grey"),
    ChartValue("丙", Decimal(600), "600", projected=False),
)


@pytest.mark.parametrize(("kind", "series"), [("column", "CB"), ("bar", "CB"), ("range", "BDCB")])
def test_ranges_show_both_ends_and_a_gap_is_empty_in_cache_and_workbook_alike(
    kind: Literal["column", "bar", "range"], series: str, tmp_path: Path
) -> None:
    box = replace(chart(), kind=kind, values=RANGES, upper="高值", span="高低差")
    data = write_pptx(deck(page("x", "chart", box)))
    root = tree(data, "ppt/charts/chart1.xml")
    stored = rows(parts(data)["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    assert [row[0] for row in stored] == ["", "甲", "乙", "丙"]
    by_column = {
        "B": {"0": "350", "2": "500", "3": "600"},
        "C": {"0": "400", "2": "900"},
        "D": {"0": "50", "2": "400"},
    }
    drawn = found(root, "//c:ser")
    assert "".join(str(found(each, "c:val//c:f")[0].text).split("$")[1] for each in drawn) == series
    for column, each in zip(series, drawn, strict=True):
        cached = {point.get("idx"): point[0].text for point in found(each, "c:val//c:pt")}
        assert cached == by_column[column]
        place = "ABCD".index(column)
        assert [row[place] for row in stored[1:] if row[place]] == list(cached.values())
        assert [point.get("idx") for point in found(each, "c:cat//c:pt")] == ["0", "2", "3"]
    labels = ["".join(each.itertext()) for each in found(root, "//c:dLbl/c:tx")]
    assert sorted(labels) == ["350至400", "500至900", "600"]
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert not OpenXmlValidator().validate(path).errors


def test_no_line_crosses_a_gap() -> None:
    values = tuple(replace(value, high=None) for value in RANGES)
    data = write_pptx(deck(page("x", "chart", replace(chart("line"), values=values))))
    root = tree(data, "ppt/charts/chart1.xml")
    assert found(root, "//c:dispBlanksAs/@val") == ["gap"]
    assert [each.get("idx") for each in found(root, "//c:val//c:pt")] == ["0", "2", "3"]


def test_a_mark_of_another_basis_is_grey() -> None:
    values = (RANGES[3], replace(RANGES[3], ink="grey"))
    data = write_pptx(deck(page("x", "chart", replace(chart(), values=values))))
    root = tree(data, "ppt/charts/chart1.xml")
    assert found(root, "//c:ser/c:spPr/a:solidFill/a:schemeClr/@val") == ["accent1"]
    assert found(root, "//c:dPt/c:spPr/a:solidFill/a:schemeClr/@val") == ["tx2"]


def test_a_hairline_between_two_bases_has_half_a_share_of_the_width_around_it() -> None:
    many = tuple(replace(RANGES[3], category=str(number)) for number in range(8))
    parted = (*many[:7], replace(many[7], parted=True))
    gaps = [
        found(etree.fromstring(chart_part(replace(chart(), values=values))), "//c:gapWidth/@val")
        for values in (many, parted)
    ]
    assert gaps == [["55"], ["100"]]


def test_a_line_of_another_basis_than_its_neighbours_is_grey_with_its_marks() -> None:
    values = tuple(replace(value, high=None, ink="grey") for value in (RANGES[0], RANGES[3]))
    root = etree.fromstring(chart_part(replace(chart("line"), values=values)))
    assert found(root, "//c:ser/c:spPr/a:ln//a:schemeClr/@val") == ["tx2"]


def test_a_grey_bar_is_lighter_than_the_accent_in_print_without_colours(tmp_path: Path) -> None:
    values = (RANGES[3], replace(RANGES[3], ink="grey", quiet=True))
    data = write_pptx(deck(page("x", "chart", replace(chart(), values=values))))
    root = tree(data, "ppt/charts/chart1.xml")
    assert found(root, "//c:dPt/c:spPr/a:solidFill/a:schemeClr/a:lumOff/@val")
    assert found(root, "//c:dLbl//a:rPr/@b") == ["1", "0"]  # the eye goes to the one in bold
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert not OpenXmlValidator().validate(path).errors


def test_cells_carry_the_number_format_that_the_cache_names() -> None:
    values = (replace(RANGES[3], value=Decimal("1.67"), form='#,##0.00" trillion"'),)
    data = write_pptx(deck(page("x", "chart", replace(chart(), values=values))))
    root = tree(data, "ppt/charts/chart1.xml")
    assert found(root, "//c:val//c:pt/@formatCode") == ['#,##0.00" trillion"']
    book = parts(parts(data)["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    assert b'formatCode="#,##0.00&quot; trillion&quot;"' in book["xl/styles.xml"]


def test_every_text_of_a_chart_has_the_faces_of_its_template() -> None:
    faces = '<a:latin typeface="Georgia"/><a:ea typeface="PMingLiU"/><a:cs typeface="Georgia"/>'
    root = etree.fromstring(chart_part(chart(), faces))
    assert set(found(root, "//a:ea/@typeface")) == {"PMingLiU"}
    assert len(found(root, "//a:ea")) == len(found(root, "//a:latin"))
    styled = found(root, "//a:rPr | //c:txPr//a:defRPr")
    assert all(found(each, "a:ea") for each in styled)


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


KINDS: tuple[Kind, ...] = ("column", "bar", "line")


def test_grey_is_grey_in_a_theme_whose_second_text_colour_is_blue() -> None:
    values = tuple(replace(value, ink="grey") for value in RANGES if value.value is not None)
    for kind in KINDS:
        root = etree.fromstring(chart_part(replace(chart(kind), values=values)))
        second = found(root, "//c:ser//c:spPr//a:schemeClr[@val='tx2']")
        assert second
        assert all(found(each, "a:satMod/@val") == ["0"] for each in second)
