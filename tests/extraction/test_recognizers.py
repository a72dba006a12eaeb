"""A numeral suite written elsewhere: Recognizers-Text's Chinese cases in Traditional characters.

Its conventions differ from ours in places. What is no figure by our guidelines is listed here with
the reason; of the rest at least 95 of 100 must come out.
"""

import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from brief.extraction.finding import find
from brief.extraction.found import Found

SPECS = ROOT.parent / "shared" / "specs"

NO_FIGURES = (
    ("one digit alone, with nothing that it counts", r"^[二十兩]$|[是“][一四五]|三的另一種寫法"),
    ("an article: 一 before a classifier", r"^一隻$|一塊蛋糕"),
    ("dozens and halves of idiom: 打, 半百, 對折", r"打|半百|對[摺折]|^半折$"),
    ("formulas and powers, as no newspaper prints them", r"\^|[0-9][eEｅ][-+－０-９0-9]"),
    ("letters for scales: 40k, 2.5 M", r"[0-9０-９] ?[kKＫM]"),
    ("colloquial: 百三, 千三, 零十, prices without a unit", r"^[百千]三$|零十|九點九"),
    ("broken off, or a fraction of minus signs", r"還有二分之|分[ ]*之[ ]*負"),
    ("digits set apart by spaces", r"^1, |^１, |^[1４] |^1 4/3|^7 2 折|^九 九 折|^1 ３"),
    ("versions and rows of dots or signs", r"^2222\.|^\.\.\.|^－－"),
    ("a list of the highest, 排名前三", r"排名前三"),
    ("an hour of the clock", r"晚巴黎時間"),
    ("spaces inside a word: 百 分點, 三百 五又", r"個 百 分點|三百 五又"),
    ("two numbers where we read one", r"兩百點兩|一點兩小時"),
    ("a range, which the suite has no form for", r"二三十|5-20%"),
    ("prices, which another model of the suite has", r"一美元|^蘋果折扣一折|^十折|五百分之2"),
    ("currencies without a number, and parts in another script", r"^人民幣 ?美元$|銭"),
    ("more than 20 digits: a number of an order, not of a thing", r"[0-9]{20,}"),
    ("digits that run into others", r"2４4, ６６7|一百四十四。"),
    ("a name: 100 percentile", r"百分位"),
)  # fmt: skip
"""Why a case is no figure by our guidelines, and which inputs that is."""


def cases(name: str) -> list[dict[str, Any]]:
    path = SPECS / f"zh-hant-{name}.jsonl"
    if not Path(path).is_file():
        pytest.skip(f"the suite is not at hand in {SPECS}")
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def wanted(case: dict[str, Any]) -> list[tuple[int, int, float]]:
    return [
        (result["start"], result["end"], float(result["value"].rstrip("%")))
        for result in case["results"]
        if result["value"] is not None
    ]


def value_of(found: Found, name: str) -> float | None:
    if found.value is None or isinstance(found.value, tuple):
        return None
    share = name == "percent" and found.kind == "fraction"
    return float(Fraction(found.value) * (100 if share else 1))


def agrees(case: dict[str, Any], name: str) -> bool:
    found = find(case["input"])
    expected = wanted(case)
    if not expected:
        return name == "currency" or not found
    for start, end, value in expected:
        here = [each for each in found if each.core_start < end and start < each.core_end]
        number = value_of(here[0], name) if here else None
        dated = bool(here) and here[0].kind == "date"
        if not dated and (number is None or abs(number - value) > 1e-3 * abs(value)):
            return False
    return True


@pytest.mark.parametrize("name", ["number", "percent", "currency"])
def test_numerals_of_another_suite_are_read(name: str) -> None:
    figures = [
        case for case in cases(name) if not any(re.search(p, case["input"]) for _, p in NO_FIGURES)
    ]
    wrong = [case["input"] for case in figures if not agrees(case, name)]
    assert len(wrong) <= 0.05 * len(figures), wrong


def test_every_reason_leaves_something_out() -> None:
    inputs = [case["input"] for name in ("number", "percent", "currency") for case in cases(name)]
    idle = [why for why, pattern in NO_FIGURES if not any(re.search(pattern, i) for i in inputs)]
    assert not idle
