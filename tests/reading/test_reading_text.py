"""Plain text is read as newspapers write it: headline, dateline, caption, body, what is around."""

from pathlib import Path

import pytest
from reading_samples import read, texts

from brief.reading.document import Role

REPORT = """Line
卡車隊再添新車

2024-06-21 10:30 某報／ 記者林某某／台北報導
▲新車在路上。（圖／某社）

國防部今天說，已有600輛卡車，另訂30輛。

經費哪裡來
部長表示，經費為12億元。（編輯：陳某某）1130621
延伸閱讀
去年買了幾輛
舊車何時退役
版權所有，不得轉載
"""


def test_a_report_has_its_parts(tmp_path: Path) -> None:
    document = read(tmp_path, REPORT)
    assert document.format == "text"
    assert texts(document, "title") == ["卡車隊再添新車"]
    assert texts(document, "dateline") == ["2024-06-21 10:30 某報／ 記者林某某／台北報導"]
    assert texts(document, "caption") == ["▲新車在路上。（圖／某社）"]
    assert texts(document, "body") == [
        "國防部今天說，已有600輛卡車，另訂30輛。",
        "經費哪裡來",
        "部長表示，經費為12億元。",
    ]
    assert texts(document, "boilerplate") == [
        "Line",
        "（編輯：陳某某）1130621",
        "延伸閱讀",
        "去年買了幾輛",
        "舊車何時退役",
        "版權所有，不得轉載",
    ]
    assert document.metadata.author == "林某某"
    assert str(document.metadata.published) == "2024-06-21"


@pytest.mark.parametrize(
    ("beginning", "published", "author", "outlet"),
    [
        ("（中央社記者王小明台北21日電）", "None", "王小明", "中央社"),
        ("（中央社台北2024年6月21日電）", "2024-06-21", None, "中央社"),
        ("（法新社東京21日電）", "None", None, "法新社"),
        ("〔記者王小明／台北報導〕", "None", "王小明", None),
        ("記者王小明／台北報導　", "None", "王小明", None),
        ("TAIPEI, June 21 (CNA) -- ", "None", None, "中央社"),
        ("Taipei, June 21 (CNA) ", "None", None, "中央社"),
        ("BEIJING, March 5, 2024 (Reuters) - ", "2024-03-05", None, "Reuters"),
        ("SEOUL, South Korea (AP) — ", "None", None, "Associated Press"),
        ("date 2024-06-21 ", "2024-06-21", None, None),
    ],
)
def test_a_beginning_that_dates_a_report_is_no_part_of_its_sentence(
    tmp_path: Path, beginning: str, published: str, author: str | None, outlet: str | None
) -> None:
    document = read(
        tmp_path, f"卡車\n\n{beginning}Officials said 600 trucks exist. 車很多。\n\n還有。"
    )
    assert texts(document, "dateline") == [beginning.strip()]
    assert texts(document, "body")[0] == "Officials said 600 trucks exist. 車很多。"
    metadata = document.metadata
    assert (str(metadata.published), metadata.author, metadata.outlet) == (
        published,
        author,
        outlet,
    )


@pytest.mark.parametrize(
    "beginning",
    [
        "（據中央社報導）",
        "（某國之聲中文網）",
        "The Central News Agency (CNA) ",
        "Beijing's rival, the institute (SIPRI) - ",
        "2024年6月21日，",
        "記者問到，",
    ],
)
def test_a_beginning_that_belongs_to_the_sentence_stays(tmp_path: Path, beginning: str) -> None:
    document = read(tmp_path, f"卡車\n\n{beginning}共有600輛卡車。\n\n還有。")
    assert texts(document, "body")[0] == f"{beginning}共有600輛卡車。"
    assert document.metadata.published is None


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("2024-06-21 10:30", "dateline"),
        ("發布時間：2024/06/21 08:00", "dateline"),
        ("最後更新時間：2024/06/21", "dateline"),
        ("2024/6/21 10:30（6/21 12:00 更新）", "dateline"),
        ("Published June 21, 2024, 5:00 a.m. ET", "dateline"),
        ("06/21/2024 10:30 PM", "dateline"),
        ("●王某某／某大學教授，著有數書", "dateline"),
        ("文／王某某", "dateline"),
        ("By Jane Doe and John Roe", "dateline"),
        ("（中央社記者王小明台北21日電）", "dateline"),
        ("圖為去年的42輛卡車。（資料照）", "caption"),
        ("部長（中）出席典禮。圖／本報資料照片", "caption"),
        ("部長出席典禮。路透", "caption"),
        ("部長出席典禮。（美聯社）", "caption"),
        ("部長出席典禮。中央社記者李某某攝 113年6月21日", "caption"),
        ("Trucks on parade in 2019. (AP Photo/Jane Doe)", "caption"),
        ("File photo: trucks on parade", "caption"),
        ("（綜合報導）", "boilerplate"),
        ("責任編輯：王某某", "boilerplate"),
        ("核稿編輯：王某某", "boilerplate"),
        ("All rights reserved.", "boilerplate"),
        ("Reporting by Jane Doe; Editing by John Roe", "boilerplate"),
        ("Subscribe to our newsletter", "boilerplate"),
        ("投稿", "boilerplate"),
        ("------", "boilerplate"),
        ("2024年6月21日起，新車上路。", "body"),
        ("他說這不代表美國政府立場。", "body"),
        ("追蹤中國核武發展的學者說有600輛。", "body"),
        ("更多卡車投入部署", "body"),
        ("記者問有幾輛，他說600輛。", "body"),
        ("Copyright law changed in 1976.", "body"),
        ("by the end of the year", "body"),
    ],
)
def test_a_line_is_known_by_what_stands_in_it(tmp_path: Path, line: str, role: Role) -> None:
    document = read(tmp_path, f"卡車\n{line}\n國防部說有600輛卡車，還要再買。\n另訂30輛。\n")
    assert line in texts(document, role)


def test_a_day_alone_within_the_text_heads_what_follows(tmp_path: Path) -> None:
    document = read(tmp_path, "大事記\n\n條約簽了。\n\n2010-04-08\n\n條約生效了。\n")
    assert document.metadata.published is None
    assert "2010-04-08" in texts(document, "body")


def test_an_update_is_no_publication(tmp_path: Path) -> None:
    document = read(tmp_path, "卡車\n更新時間：2024/06/21\n國防部說有600輛卡車。\n")
    assert texts(document, "dateline") == ["更新時間：2024/06/21"]
    assert document.metadata.published is None


def test_a_text_that_begins_with_a_sentence_has_no_title(tmp_path: Path) -> None:
    document = read(tmp_path, "國防部說有600輛卡車。\n\n經費哪裡來\n\n經費為12億元。\n")
    assert document.metadata.title is None
    assert texts(document, "title") == []
    assert read(tmp_path, "只有一行的短訊").metadata.title is None


def test_wrapped_english_lines_are_one_paragraph(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "Trucks\n\n"
        "The ministry will spend 1.67 trillion yuan on trucks this year, up\n"
        "7.2% from last year, the government said on Tuesday. The increase\n"
        "comes as the economy is expected to grow by about 5% in a well-\n"
        "known way.\n\nNeighbours watch it.\n",
    )
    first, second = texts(document, "body")
    assert "on trucks this year, up 7.2% from last year, the government" in first
    assert first.endswith("by about 5% in a well-known way.")
    assert second == "Neighbours watch it."


def test_a_figure_is_read_across_the_end_of_a_wrapped_chinese_line(tmp_path: Path) -> None:
    lines = (
        "國防部今天公布年度預算，指出明年要買的卡車共有一",
        "百二十輛，經費是新臺幣十二億元，比今年多出百分之",
        "五，其中三成用於訓練，其餘用在維修與更新老舊車輛",
        "上，審查時間還沒有定。",
    )
    document = read(tmp_path, "卡車\n\n" + "\n".join(lines) + "\n\n另訂三十輛。\n")
    assert texts(document, "body")[0] == "".join(lines)


def test_lines_of_whole_sentences_stay_paragraphs(tmp_path: Path) -> None:
    sentence = "國防部今天說明年要再買一百二十輛卡車來用。"
    document = read(tmp_path, f"卡車\n\n{sentence}\n{sentence}\n{sentence}\n{sentence}\n")
    assert texts(document, "body") == [sentence] * 4


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_way_to_end_a_line_ends_one(tmp_path: Path, end: str) -> None:
    document = read(tmp_path, f"卡車{end}{end}國防部有600輛。{end}另訂30輛。")
    assert [block.text for block in document.blocks] == ["卡車", "國防部有600輛。", "另訂30輛。"]
    assert document.text.count(end) == 3


def test_a_byte_order_mark_keeps_its_place_and_is_no_part_of_the_title(tmp_path: Path) -> None:
    document = read(tmp_path, "\ufeff卡車\n\n國防部有600輛。\n")
    assert document.text[0] == "\ufeff"
    assert document.blocks[0].text == "卡車"
    assert document.blocks[0].span(0, 2) == (1, 3)
    assert document.suspicions == ()


def test_the_language_is_that_of_most_of_it(tmp_path: Path) -> None:
    assert read(tmp_path, "卡車（truck）共有600輛。").metadata.language == "zh-Hant"
    english = "The ministry, known as 國防部, has 600 trucks."
    assert read(tmp_path, english).metadata.language == "en"
