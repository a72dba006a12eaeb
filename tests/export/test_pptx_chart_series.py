"""Several series as they are written: in the chart and in its workbook, which agree."""

import runpy
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from conftest import ROOT
from deck_samples import Kind, chart, deck, page, parts, tree
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from test_pptx_chart import rows

from brief.export.pptx.writer import write_pptx
from brief.planning.boxes import ChartBox, ChartSeries

problems: Callable[[bytes], Iterator[str]] = runpy.run_path(str(ROOT / "tools" / "own_checks.py"))[
    "problems"
]

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def several(kind: Kind) -> ChartBox:
    """Return a chart of two series, the second without a mark at the second place."""
    box = chart(kind)
    first = tuple(replace(value, high=None) for value in box.values)
    second = tuple(
        replace(value, value=None, label="")
        if place == 1
        else replace(value, value=Decimal(9 + place), label=f"{9 + place}", ink="ink")
        for place, value in enumerate(first)
    )
    named = replace(second[0], named="乙邦")
    return replace(box, values=first, more=(ChartSeries("乙邦", (named, *second[1:])),))


def written(kind: Kind) -> bytes:
    return write_pptx(deck(page("x", "chart", several(kind))))


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
def test_each_series_is_native_with_its_labels_and_no_legend(kind: Kind, tmp_path: Path) -> None:
    data = written(kind)
    shown = Presentation(BytesIO(data)).slides[0].shapes[1].chart
    first, second = shown.plots[0].series
    assert second.name == "乙邦"
    assert [None if each is None else int(each) for each in second.values] == [9, None, 11]
    assert "乙邦" in second.points[0].data_label.text_frame.text
    assert not shown.has_legend
    assert len(first.values) == 3
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert not OpenXmlValidator().validate(path).errors


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
def test_the_workbook_holds_every_series_and_a_gap_is_an_empty_cell(kind: Kind) -> None:
    data = written(kind)
    book = next(part for name, part in parts(data).items() if name.endswith(".xlsx"))
    stored = rows(book)
    assert [row[2] for row in stored] == ["乙邦", "9", "", "11"]
    assert stored[2][0]


def test_the_checks_find_a_second_series_that_is_not_as_in_its_workbook() -> None:
    data = written("column")
    charts = [each for each in problems(data) if "chart" in each and "workbook" in each]
    assert charts == []
    assert tree(data, "ppt/charts/chart1.xml").findall(f".//{C}ser/{C}val//{C}f")[1].text == (
        "Sheet1!$C$2:$C$4"
    )


def test_each_line_has_marks_of_another_shape() -> None:
    symbols = [
        each.find(f"{C}marker/{C}symbol").get("val")
        for each in tree(written("line"), "ppt/charts/chart1.xml").iter(f"{C}ser")
    ]
    assert len(set(symbols)) == 2
