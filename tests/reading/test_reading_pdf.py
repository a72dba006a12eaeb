"""Lines of a PDF become paragraphs again, and running heads are no part of them."""

from pathlib import Path

import pytest
from reading_samples import pdf, read, texts

from brief.reading.pdf_lines import Line, paragraphs

CHINESE = (
    "國防部公布的報告指出，去年買車的經費提高到新臺幣1,234億5600萬元，比前年多出百分之五；其中三成用於訓練，"
    "其餘用在維修。學者認為，這還不足以支應未來十年所需，必須在2030年以前再增加一倍以上。"
)
ENGLISH = (
    "The ministry expects its modernization programme to cost 1,234,567 dollars by 2030, according "
    "to long-range estimates that several organizations have published independently. "
)
PAGE = (
    "#set page(width: 11cm, height: 12cm, margin: 1.5cm, header: [某季刊 第12期],"
    " footer: context counter(page).display())\n#set document(date: none)\n"
)


def test_lines_are_joined_into_the_paragraphs_they_were(tmp_path: Path) -> None:
    written = [f"甲、{CHINESE}", f"乙、{CHINESE}{CHINESE}", f"丙、{CHINESE}"]
    setting = "#set par(justify: true, first-line-indent: (amount: 2em, all: true))\n"
    title = "#text(size: 20pt)[卡車增加]\n\n"
    document = read(tmp_path, pdf(PAGE + setting + title + "\n\n".join(written)), "a.pdf")
    assert document.format == "pdf"
    assert texts(document, "title") == ["卡車增加"]
    assert document.metadata.title == "卡車增加"
    assert texts(document, "body") == written
    heads = texts(document, "boilerplate")
    assert heads.count("某季刊 第12期") == len(heads) / 2 > 1
    assert "1" in heads


def test_english_lines_are_joined_and_hyphens_at_their_ends_taken_out(tmp_path: Path) -> None:
    setting = '#set text(lang: "en", hyphenate: true)\n#set par(justify: true, spacing: 1.6em)\n'
    written = [f"First, {ENGLISH * 3}".strip(), f"Second, {ENGLISH * 4}".strip()]
    document = read(tmp_path, pdf(PAGE + setting + "\n\n".join(written)))
    assert "".join(texts(document, "body")) == "".join(written)


def lines(*written: str, hyphenated: tuple[str, ...] = ()) -> list[Line]:
    """Return full lines of a column, one below the other."""
    return [
        Line(0, text, 50, 300, 700 - 15 * number, 10, text in hyphenated)
        for number, text in enumerate(written)
    ]


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        (("共有一百二", "十輛卡車。"), "共有一百二十輛卡車。"),
        (("新臺幣1,2", "34億元。"), "新臺幣1,234億元。"),
        (("有五 trucks", "and vans。"), "有五 trucks and vans。"),
        (("It has 500", "trucks."), "It has 500 trucks."),
        (("from 1,000", "500 trucks."), "from 1,000 500 trucks."),
    ],
)
def test_how_two_lines_are_joined(written: tuple[str, ...], joined: str) -> None:
    assert paragraphs(lines(*written), 1) == [[None, joined]]


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        (("modern", "ization"), "modernization"),
        (
            ("its long", "range and other long-range plans"),
            "its long-range and other long-range plans",
        ),
        (("the F", "16 flew"), "the F-16 flew"),
        (("mid", "2024"), "mid-2024"),
        (("Anglo", "American"), "Anglo-American"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_it_belongs_to_the_word(
    written: tuple[str, str], joined: str
) -> None:
    assert paragraphs(lines(*written, hyphenated=(written[0],)), 1)[0][1] == joined


def test_a_short_line_an_indent_and_a_gap_end_a_paragraph() -> None:
    made = [
        Line(0, text, left, right, y, 10)
        for text, left, right, y in (
            ("國防部有六百輛，", 50, 300, 700),
            ("另訂三十輛。", 50, 120, 685),
            ("經費為十二億元，", 50, 300, 670),
            ("明年再議。之後說", 50, 300, 655),
            ("新段由此開始，且", 70, 300, 640),
            ("滿行。這裡也是滿", 50, 300, 625),
            ("隔了一行的另一段", 50, 300, 590),
        )
    ]
    assert [text for _, text in paragraphs(made, 1)] == [
        "國防部有六百輛，另訂三十輛。",
        "經費為十二億元，明年再議。之後說",
        "新段由此開始，且滿行。這裡也是滿",
        "隔了一行的另一段",
    ]


def test_a_line_ends_early_where_a_name_in_brackets_did_not_fit() -> None:
    made = [
        Line(0, "經費為十二億元，明年再議，如某研究所", 50, 300, 700, 10),
        Line(0, "所說。另有兩份報告，其中一份出自北橋", 50, 290, 685, 10),
        Line(0, "（Northbridge Research）之手。", 50, 260, 670, 10),
    ]
    assert len(paragraphs(made, 1)) == 1


def test_its_properties_are_inferred(tmp_path: Path) -> None:
    day = "datetime(year: 2024, month: 6, day: 21)"
    written = f'#set document(title: "卡車", author: "王某", date: {day})'
    metadata = read(tmp_path, pdf(f"{written}\n卡車\n\n{CHINESE}")).metadata
    assert (metadata.title, metadata.author) == ("卡車", "王某")
    assert (str(metadata.published), metadata.published_status) == ("2024-06-21", "inferred")


def test_the_cells_of_a_table_stay_apart_and_figures_in_sentences_close_up(
    tmp_path: Path,
) -> None:
    table = "#table(columns: (3cm, 3cm, 2cm), stroke: none, [甲國], [400萬], [500])"
    title = "#text(size: 20pt)[卡車增加]"
    document = read(tmp_path, pdf(f"{title}\n\n{CHINESE}\n\n{table}\n\n共有 1,234 輛卡車。"))
    assert texts(document, "body")[1:] == ["甲國\t400萬\t500", "共有1,234輛卡車。"]
