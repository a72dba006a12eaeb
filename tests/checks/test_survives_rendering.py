"""F4: figures read back as their records have them, and no hedge is added or said twice."""

import pytest
from checking import findings
from tiny_workspace import TinyWorkspace

NOW = "seeds/short-report/figures/warheads_now.toml"
LATER = "seeds/short-report/points/later-count.toml"
POINT = "seeds/short-report/points/now-count.toml"


def messages(tiny: TinyWorkspace) -> list[str]:
    return [each.message for each in findings(tiny, "F4")]


def test_figures_that_read_back_are_clean(translated: TinyWorkspace) -> None:
    assert messages(translated) == []


@pytest.mark.parametrize(
    "fields",
    [
        'value = 2.0\n\nsignificant_digits = 2\n\nunit = "percent"',
        'value = "1/4"\n\nunit = "share"',
        'value = 3\n\nunit = "quarter"',
        'value = 12\n\nunit = "point"',
        'value = 5\n\nunit = "kiloton"',
        'low = 5\n\nhigh = 6\n\nunit = "year"',
        'low = 200\n\nhigh = 999\n\norder = "hundreds"\n\nunit = "silo"',
        'value = 1670000000000\n\ncurrency = "CNY"',
        'value = 1\n\nunit = "time"',
    ],
)
def test_whatever_the_renderer_can_write_is_read(tiny: TinyWorkspace, fields: str) -> None:
    tiny.replace(NOW, 'value = 600\n\nunit = "warhead"', fields)
    assert messages(tiny) == []


@pytest.mark.parametrize("date", ["2024", "2024-06-21", "2024-mid", "2024-autumn"])
@pytest.mark.parametrize("qualifier", ["exact", "approx", "less_than", "at_least", "up_to"])
def test_dates_are_read(tiny: TinyWorkspace, date: str, qualifier: str) -> None:
    file = "seeds/short-report/figures/count_date.toml"
    tiny.replace(file, 'date = "2024-06"', f'date = "{date}"\n\nqualifier = "{qualifier}"')
    assert messages(tiny) == []


def test_a_unit_that_multiplies_the_number_is_found(tiny: TinyWorkspace) -> None:
    tiny.replace(
        "brief.toml",
        "default_deck",
        'units.kilohead = { zh = "千枚", en_one = "kilohead", en_other = "kiloheads" }\n\n'
        "default_deck",
    )
    tiny.replace(NOW, '"warhead"', '"kilohead"')
    (found,) = findings(tiny, "F4")
    assert found.record == "figure warheads_now"
    assert "reads as 600,000" in found.message


def test_a_range_whose_low_end_takes_the_scale_of_its_high_end_is_found(
    tiny: TinyWorkspace,
) -> None:
    tiny.replace(NOW, "value = 600", "low = 5\n\nhigh = 7000000")
    assert all("reads as" in each for each in messages(tiny))
    assert len(messages(tiny)) == 2


def test_digits_that_rounding_drops_are_found(tiny: TinyWorkspace) -> None:
    tiny.replace(NOW, "value = 600", "value = 665\n\nsignificant_digits = 2")
    assert any("reads as 670" in each for each in messages(tiny))


@pytest.mark.parametrize("hedge", ["超過", "約", "至少", "不到", "近"])
def test_a_hedge_before_a_hedged_figure_is_found(tiny: TinyWorkspace, hedge: str) -> None:
    tiny.replace(POINT, "{warheads_now}", f"{hedge}{{warheads_now}}")
    (found,) = findings(tiny, "F4")
    assert (found.words, found.record) == (hedge, "point now-count")
    assert "more than by itself" in found.message


@pytest.mark.parametrize(
    "text", ["約{warheads_later}", "{warheads_later}以上", "將近{warheads_later}"]
)
def test_a_hedge_around_an_exact_figure_is_found(tiny: TinyWorkspace, text: str) -> None:
    tiny.replace(LATER, "有{warheads_later}", f"有{text}")
    (found,) = findings(tiny, "F4")
    assert "adds a hedge to {warheads_later}" in found.message


@pytest.mark.parametrize("hedge", ["more than", "about", "nearly", "At least"])
def test_a_hedge_in_a_translation_is_found(tiny: TinyWorkspace, hedge: str) -> None:
    tiny.translate({"point/now-count": f"There are {hedge} {{warheads_now}} at {{count_date}}."})
    (found,) = findings(tiny, "F4")
    assert found.words == hedge
    assert found.file.endswith("points.po")


@pytest.mark.parametrize(
    "text", ["條約{warheads_now}", "最近{warheads_now}", "看不到{warheads_now}"]
)
def test_a_word_that_ends_like_a_hedge_is_none(tiny: TinyWorkspace, text: str) -> None:
    tiny.replace(POINT, "{warheads_now}", text)
    assert messages(tiny) == []


def test_a_hedge_beside_a_label_of_a_figure_is_none(tiny: TinyWorkspace) -> None:
    tiny.replace(POINT, "{warheads_now}", "{warheads_now}，約{warheads_now:as_of}")
    assert messages(tiny) == []


def test_before_a_date_is_no_hedge_unless_the_date_has_one(tiny: TinyWorkspace) -> None:
    tiny.replace(POINT, "{count_date}時", "{count_date}之前")
    assert messages(tiny) == []
    tiny.replace(
        "seeds/short-report/figures/count_date.toml",
        'date = "2024-06"',
        'date = "2024-06"\n\nqualifier = "less_than"',
    )
    (found,) = findings(tiny, "F4")
    assert found.words == "之前"
