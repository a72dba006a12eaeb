"""What holds for the dates of any text."""

from hypothesis import given
from hypothesis import strategies as st

from brief.extraction.dates.finding import find_dates
from brief.extraction.dates.resolution import resolve_dates
from brief.extraction.found import Found, Taken
from brief.model.partial_date import PartialDate

PIECES = (
    *"0123456789０２４〇○零一二三四九十廿卅百年月日號度底初中前後起到至自在（）()/-.、，。 '’sſK٣",
    *(
        "2024",
        "113",
        "民國",
        "去年",
        "今年",
        "同年",
        "當年",
        "上個月",
        "昨",
        "第三季",
        "上半年",
        "世紀",
    ),
    *(
        "年代",
        "農曆",
        "以來",
        "之前",
        "將",
        "西元",
        "公元前",
        "元月",
        "June",
        " May ",
        " in ",
        " by ",
    ),
    *(
        "last ",
        "year",
        " of ",
        "fiscal ",
        "FY",
        "Q3",
        "half",
        "century",
        "early ",
        " to ",
        "st",
        "T05:29",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.text(max_size=40)
DAYS = st.none() | st.sampled_from(
    ["2024", "2024-02", "2024-mid", "2024-02-29", "0001-01-01", "9999-12-31"]
)


def resolved(text: str, published: str | None) -> list[Found]:
    day = PartialDate.parse(published) if published else None
    return resolve_dates([text], [find_dates(text, Taken(text))], day)[0]


@given(TEXTS, DAYS)
def test_dates_stand_in_order_and_apart_and_hold_their_cores(
    text: str, published: str | None
) -> None:
    end = 0
    for found in resolved(text, published):
        assert end <= found.start <= found.core_start < found.core_end <= found.end <= len(text)
        assert text[found.start : found.end].strip()
        end = found.end


@given(TEXTS, DAYS)
def test_what_a_date_means_is_a_date_or_two(text: str, published: str | None) -> None:
    for found in resolved(text, published):
        parts = found.as_of.split("/") if found.as_of else []
        assert len(parts) <= 2
        days = [PartialDate.parse(part) for part in parts]
        assert [day.part for day in days] == [None] * len(days)
        assert sorted(days, key=lambda day: day.sort_key) == days


@given(TEXTS)
def test_what_is_taken_is_left_alone_and_what_is_found_is_taken(text: str) -> None:
    taken = Taken(text)
    founds = find_dates(text, taken)
    assert all(not taken.is_free(found.start, found.end) for found in founds)
    assert find_dates(text, taken) == []


def test_a_taken_span_is_skipped() -> None:
    text = "2024年底，6月開會"
    taken = Taken(text)
    taken.claim(0, 6)
    assert [text[found.start : found.end] for found in find_dates(text, taken)] == ["6月"]
