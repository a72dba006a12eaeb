"""F8: a projection is never shown without its date or a word that says that it is foretold."""

import pytest
from checking import findings
from tiny_workspace import TinyWorkspace

POINT = "seeds/short-report/points/later-count.toml"
TEXT = "遠望所預測{warheads_later:target}有{warheads_later}。"
TABLE = "decks/tiny/tables/bases.toml"


def records(tiny: TinyWorkspace) -> list[str]:
    return [each.record for each in findings(tiny, "F8")]


def test_a_projection_with_its_date_is_labelled(tiny: TinyWorkspace) -> None:
    assert records(tiny) == []


@pytest.mark.parametrize(
    "text",
    [
        "丙國有{warheads_later}。",
        "丙國的計畫有{warheads_later}。",
        "2025年版年報說丙國有{warheads_later}。",
        "遠望所預測增加。丙國有{warheads_later}。",
        "將軍說丙國有{warheads_later}，會議沒有異議。",
        "{warheads_later:originator}：{warheads_later}。",
    ],
)
def test_a_projection_in_the_present_tense_is_found(tiny: TinyWorkspace, text: str) -> None:
    tiny.replace(POINT, TEXT, text)
    (found,) = findings(tiny, "F8")
    assert (found.record, found.severity) == ("point later-count", "error")
    assert "a projection for 2030年" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "丙國的目標是{warheads_later}。",
        "丙國規劃增至{warheads_later}。",
        "丙國計畫在數年內增至{warheads_later}。",
        "丙國2030年有{warheads_later}。",
        "丙國將有{warheads_later}。",
        "丙國預計增至{warheads_later}。",
        "丙國可能有{warheads_later}。",
        "目前不多；{warheads_later:target}有{warheads_later}。",
        "年報預測的是{warheads_later:as_of}。",
    ],
)
def test_a_date_or_a_word_of_the_future_labels_it(tiny: TinyWorkspace, text: str) -> None:
    tiny.replace(POINT, TEXT, text)
    assert records(tiny) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Country C has {warheads_later}.", 1),
        ("In May, Country C had {warheads_later}.", 1),
        ("Country C will have {warheads_later}.", 0),
        ("Country C is projected to have {warheads_later}.", 0),
        ("Country C may have {warheads_later}.", 0),
        ("By {warheads_later:target}, it has {warheads_later}.", 0),
        ("It has {warheads_later} in 2030.", 0),
    ],
)
def test_a_translation_labels_it_too(tiny: TinyWorkspace, text: str, found: int) -> None:
    tiny.translate({"point/later-count": text})
    flaws = findings(tiny, "F8")
    assert len(flaws) == found
    assert all(each.file.endswith("en/LC_MESSAGES/points.po") for each in flaws)


def test_a_cell_of_a_table_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace(TABLE, "{warheads_now}", "{warheads_later}")
    assert records(tiny) == ["table bases"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('what = "可用"', 'what = "2030年可用"'),
        ('count = "多少"', 'count = "預測多少"'),
        ("{warheads_later}", "{warheads_later}（預測）"),
    ],
)
def test_its_row_or_its_column_labels_a_cell(tiny: TinyWorkspace, old: str, new: str) -> None:
    tiny.replace(TABLE, "{warheads_now}", "{warheads_later}")
    tiny.replace(TABLE, old, new)
    assert records(tiny) == []


def test_another_row_does_not_label_a_cell(tiny: TinyWorkspace) -> None:
    tiny.replace(TABLE, "{warheads_now}", "{warheads_later}")
    tiny.replace(TABLE, 'what = "封存"', 'what = "2030年封存"')
    assert records(tiny) == ["table bases"]


def test_a_big_number_needs_a_title_that_says_so(tiny: TinyWorkspace) -> None:
    slide = "decks/tiny/slides/number.toml"
    tiny.replace(slide, '"warheads_now"', '"warheads_later"')
    assert records(tiny) == ["slide number"]
    tiny.replace(slide, "一個數字", "2030年的數字")
    assert records(tiny) == []
