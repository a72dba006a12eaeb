"""What a newcomer's own documents showed: ranges, far hedges, dates of neighbours, whose figure."""

from decimal import Decimal

import pytest

from brief.extraction.extractor import Extracted, extract
from brief.model.partial_date import PartialDate
from brief.reading.document import Block, Document, Metadata, Run

PUBLISHED = PartialDate(2026, 3, 12)


def found(*paragraphs: str) -> list[Extracted]:
    """Return the figures of paragraphs that were published on 12 March 2026, but no dates."""
    blocks, place = [], 0
    for text in paragraphs:
        blocks.append(Block("body", text, (Run(0, len(text), place, place + len(text)),)))
        place += len(text) + 1
    metadata = Metadata("zh-Hant", published=PUBLISHED, published_status="exact")
    document = Document("\n".join(paragraphs), tuple(blocks), metadata, "text", "utf-8")
    return [each for each in extract(document) if each.kind != "date"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("接種率為五成三到五成八。", 53, 58),
        ("占一成八至二成。", 18, 20),
        ("占二至三成五。", 20, 35),
        ("打七折到九折。", 70, 90),
        ("占5%至一成。", 5, 10),
    ],
)
def test_tenths_make_a_range_as_other_numbers_do(text: str, low: int, high: int) -> None:
    (figure,) = found(text)
    assert figure.qualifier == "range"
    assert figure.value == (Decimal(low), Decimal(high))


def test_fractions_of_different_wholes_make_a_range() -> None:
    (figure,) = found("約為預算的四分之一至三分之一。")
    assert isinstance(figure.value, tuple)
    assert [float(end) for end in figure.value] == pytest.approx([1 / 4, 1 / 3])


@pytest.mark.parametrize(
    ("text", "whole", "qualifier"),
    [
        ("用水約增加30萬噸。", "約增加30萬噸", "approx"),
        ("兩案最多相差170億元。", "最多相差170億元", "up_to"),
        ("門診至少減少兩百人。", "至少減少兩百人", "at_least"),
        ("最多恐再增加30億元。", "最多恐再增加30億元", "up_to"),
        ("節約占三成。", "三成", "exact"),
        ("合約增加30億元。", "30億元", "exact"),
    ],
)
def test_a_hedge_reaches_its_number_over_a_verb(text: str, whole: str, qualifier: str) -> None:
    (figure,) = found(text)
    assert (figure.text, figure.qualifier) == (whole, qualifier)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It costs $3 billion by 2035, while it says $1 billion is due by 2028.", "2035 2028"),
        ("The goal is 20% by 2030, 27-30% by 2035.", "2030 2035"),
        ("It had 48% in 2025, up from 42% in 2024; coal fell to 35%.", "2025 2024 2025"),
        ("去年水力占4%，核能因機組於2025年5月17日停機，僅占1%。", "2025 2025"),
        ("市府在2028年前要投入12億元，其中防洪已核定5億元，執行率約六成。", "2028 None None"),
        ("今年用水達300萬噸，較去年的280萬噸增加7%。", "2026 2025 2026"),
        ("受去年10月颱風影響，香蕉減產三成。", "None"),
        ("到2030年，比重將由目前的92%降到75%。", "2026-03 2030"),
        ("2025年有4,300人，占6%，但五年前只有900人。", "2025 2025 None None"),
        ("2025年有4,300人；五年前，市府有900人。", "2025 None None"),
    ],
)
def test_a_number_takes_its_own_date_and_no_neighbours(text: str, dates: str) -> None:
    assert " ".join(str(each.as_of) for each in found(text)) == dates


def test_which_of_two_reports_is_meant_is_not_guessed() -> None:
    figures = found(
        "台經院公布的報告估計，需求為30萬噸；農業部公布的產銷報告則推估為28萬噸。",
        "報告指出，損耗約4%。",
    )
    assert [each.originator for each in figures] == ["台經院", "農業部", None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("衛福部次長轉述疾管署內部評估稱，疫苗缺口「可能不到6%」。", "疾管署"),
        ("警政署長轉述一名線民的話說，集團有40人。", None),
        ("美國智庫CSIS去年7月的兵推認為，存量約十萬噸。", "CSIS"),
        ("該所推估，匯出約412億元，約為宣布金額的兩成二。", None),
        ("校方引述教育部統計資料，弱勢生不到一成二。", "教育部"),
        ("標普估計，成長率將超過政府的3%。", None),
        ("Moody's said growth would miss the government's 3 percent.", None),
        ("The city needs 300 buses, a Metro official told reporters.", "Metro official"),
        ('S&P said so. "It takes 300 buses," one trader said.', None),
    ],
)
def test_a_figure_is_its_makers_not_the_speakers(text: str, name: str | None) -> None:
    assert found(text)[-1].originator == name


def test_one_before_a_noun_is_an_article() -> None:
    assert found('"It is one trip away," one trader said.') == []
    assert [each.text for each in found("It sent one carrier and three destroyers.")] == [
        "one carrier",
        "three destroyers",
    ]


def test_quarters_are_their_months() -> None:
    assert found("2024-Q4營收30億元。")[0].as_of == "2024-10/2024-12"
    assert found("1Q26營收30億元。")[0].as_of == "2026-01/2026-03"
