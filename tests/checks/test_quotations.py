"""P5: what stands between quotation marks stands in the source."""

import pytest
from checking import findings, material
from flagged import codes
from tiny_workspace import TinyWorkspace

from brief.checks.running import check

POINT = "seeds/short-report/points/no-first-move.toml"
TEXT = "丙國官員說不會先動手。"


@pytest.mark.parametrize("quoted", ["不會先開火", "不會先動手也不談判", "先不會動手"])
def test_words_that_the_anchor_does_not_hold_are_an_error(tiny: TinyWorkspace, quoted: str) -> None:
    tiny.replace(POINT, TEXT, f"丙國官員說「{quoted}」。")
    tiny.translate()
    (found,) = findings(tiny, "P5")
    assert (found.record, found.severity, found.words) == ("point no-first-move", "error", quoted)


@pytest.mark.parametrize("quoted", ["不會先動手", "不會先動手。", "不會……動手", "『不會』先動手"])
def test_words_that_it_holds_are_fine(tiny: TinyWorkspace, quoted: str) -> None:
    tiny.replace(POINT, TEXT, f"丙國官員說「{quoted}」。")
    tiny.translate()
    assert codes(tiny, "P5") == []


def test_words_elsewhere_in_the_source_are_not_at_the_anchor(tiny: TinyWorkspace) -> None:
    tiny.replace(POINT, TEXT, "丙國官員說「只出自同一份年報」。")
    tiny.translate()
    assert codes(tiny, "P5") == [("P5", "point no-first-move")]


def test_tags_and_white_space_in_the_source_do_not_count(tiny: TinyWorkspace) -> None:
    tiny.replace(POINT, TEXT, "丙國官員說「不會先動手」。")
    tiny.translate()
    workspace = tiny.load()
    anchor = workspace.points["no-first-move"].anchors[0]
    original = (" " * anchor.start) + "不會<b>先\n</b>"
    tiny_material = material(workspace, originals={"short-report": original})
    assert [f.words for f in check(tiny_material, ["P5"]).findings] == ["不會先動手"]  # cut off
    longer = anchor.model_copy(update={"end": anchor.start + 14})
    point = workspace.points["no-first-move"].model_copy(update={"anchors": (longer,)})
    moved = dict(workspace.points) | {"no-first-move": point}
    object.__setattr__(workspace, "points", moved)
    whole = material(workspace, originals={"short-report": original + "動手"})
    assert not check(whole, ["P5"]).findings


def test_without_the_original_nothing_is_said(tiny: TinyWorkspace) -> None:
    tiny.replace(POINT, TEXT, "丙國官員說「不會先開火」。")
    tiny.translate()
    missing = material(tiny.load(), originals={"short-report": None})
    assert not check(missing, ["P5"]).findings


def test_a_translated_quotation_is_exempt(tiny: TinyWorkspace) -> None:
    tiny.translate({"point/no-first-move": "An official of C said “we will not move first.”"})
    assert codes(tiny, "P5") == []


def test_terms_in_quotation_marks_in_a_fact_are_left_alone(tiny: TinyWorkspace) -> None:
    tiny.replace("seeds/short-report/points/later-count.toml", "遠望所預測", "遠望所以「推估」預測")
    tiny.translate()
    assert codes(tiny, "P5") == []
