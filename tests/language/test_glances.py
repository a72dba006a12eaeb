"""What is read at one glance, so that a line had better not end inside it."""

import pytest

from brief.language.glances import has_glances, parts_glance


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("漁船共5,459", "艘出海"),
        ("約12", "艘"),
        ("去年增加3", "成以上"),
        ("研", "判：港口會先滿"),
        ("成本低；研", "判：港口會先滿"),
        ("先修防波堤（把握：", "中）"),
        ("該署稱「預", "計」明年完工"),
        ("金額「大幅", "增加」"),
        ("漁獲量（估", "計）"),
    ],
)
def test_a_line_that_ends_inside_it_parts_it(before: str, after: str) -> None:
    assert has_glances(before + after)
    assert parts_glance(before + after, len(before))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("漁船共", "5,459艘出海"),
        ("漁船共5,459艘", "出海"),
        ("研判：", "港口會先滿"),
        ("該署稱", "「預計」明年完工"),
        ("該署說「這一季的漁獲", "不如往年」"),
        ("港口", "會先滿"),
    ],
)
def test_a_line_that_ends_beside_it_parts_nothing(before: str, after: str) -> None:
    assert not parts_glance(before + after, len(before))
