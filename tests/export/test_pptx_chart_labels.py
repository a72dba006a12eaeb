"""Labels of native charts: word for word, and where they stand."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from deck_samples import Kind, chart, deck, found, page, tree
from lxml import etree
from openxml_audit import OpenXmlValidator
from test_pptx_chart import RANGES

from brief.export.pptx.chart import chart_part
from brief.export.pptx.writer import write_pptx

UPRIGHT_AND_LYING: tuple[Kind, ...] = ("column", "bar")


def test_a_label_is_the_number_with_its_hedge_word_for_word_and_line_by_line() -> None:
    two_lines = replace(RANGES[3], label="超過\n600")
    below = replace(RANGES[3], value=Decimal(-3), label="最多−3")
    said = {
        kind: [
            "|".join("".join(p.itertext()) for p in found(label, ".//a:p"))
            for label in found(
                etree.fromstring(chart_part(replace(chart(kind), values=(two_lines, below)))),
                "//c:dLbl",
            )
        ]
        for kind in UPRIGHT_AND_LYING
    }
    assert said == {"column": ["超過|600", "最多−3"], "bar": ["超過|600", "最多−3"]}


def test_labels_of_a_line_stand_where_the_plan_says(tmp_path: Path) -> None:
    one, two, three = (replace(value, high=None) for value in RANGES if value.value is not None)
    values = (
        replace(one, side="below"),
        replace(two, side="left"),
        replace(three, side="right"),
    )
    data = write_pptx(deck(page("x", "chart", replace(chart("line"), values=values))))
    root = tree(data, "ppt/charts/chart1.xml")
    assert found(root, "//c:dLbl/c:dLblPos/@val") == ["b", "l", "r"]
    texts = [
        "|".join("".join(p.itertext()) for p in found(each, ".//a:p"))
        for each in found(root, "//c:dLbl")
    ]
    assert texts == ["350至400", "500至900", "600"]
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert not OpenXmlValidator().validate(path).errors


def test_a_label_that_a_line_runs_behind_stands_on_paper_and_no_line_leads_to_a_moved_one(
    tmp_path: Path,
) -> None:
    one, two, three = (replace(value, high=None) for value in RANGES if value.value is not None)
    values = (replace(one, crossed=True), replace(two, shift=-8.0), three)
    data = write_pptx(deck(page("x", "chart", replace(chart("line"), values=values))))
    root = tree(data, "ppt/charts/chart1.xml")
    grounds = [found(each, "c:spPr//a:schemeClr/@val") for each in found(root, "//c:dLbl")]
    assert grounds == [["bg1"], [], []]
    assert len(found(root, "//c:dLbl/c:layout")) == 1
    assert b'showLeaderLines val="0"' in etree.tostring(root)
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert not OpenXmlValidator().validate(path).errors
