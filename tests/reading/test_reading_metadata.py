"""What a document says of itself is taken, and nothing else is: unknown beats a guess."""

from pathlib import Path

import pytest
from reading_samples import read

from brief.model.partial_date import PartialDate
from brief.reading.outlets import outlet_of_address
from brief.reading.printed_dates import address_date, find_date, stamp_date

IN_JSON = (
    '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],'
    '"datePublished":"2024-06-21T05:00:00Z"}]}</script>'
)
SENTENCE = "<p>國防部在2023年1月1日說有三輛卡車。"


def page(head: str) -> str:
    return f"<!doctype html><head>{head}</head><h1>卡車</h1>{SENTENCE}"


def published(folder: Path, content: str, name: str = "page.html") -> tuple[str, str]:
    metadata = read(folder, content, name).metadata
    return str(metadata.published), metadata.published_status


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:published_time" content="2024-06-21T08:00+08:00">', "2024-06-21"),
        ('<meta name="pubdate" content="20240621">', "2024-06-21"),
        ('<meta itemprop="datePublished" content="Fri, 21 Jun 2024 05:29:02 GMT">', "2024-06-21"),
        ('<time datetime="2024-06-21">週五</time>', "2024-06-21"),
        (IN_JSON + '<meta name="date" content="2024-06-22">', "2024-06-21"),
    ],
)
def test_the_date_that_a_page_gives_as_its_own_is_exact(
    tmp_path: Path, head: str, expected: str
) -> None:
    assert published(tmp_path, page(head)) == (expected, "exact")


def test_an_address_or_a_stamp_makes_it_inferred(tmp_path: Path) -> None:
    link = '<link rel="canonical" href="https://www.example.com/2024/06/21/a">'
    assert published(tmp_path, page(link)) == ("2024-06-21", "inferred")
    stamped = f"<!--1718948825000-->\n{SENTENCE}</p><p></p><p></p>"
    assert published(tmp_path, stamped) == ("2024-06-21", "inferred")


def test_a_sentence_dates_nothing(tmp_path: Path) -> None:
    assert published(tmp_path, page("")) == ("None", "unknown")
    assert published(
        tmp_path, page('<meta property="article:modified_time" content="2024-06-21">')
    )[1] == ("unknown")
    assert published(tmp_path, page('<meta name="date" content="2024-13-45">'))[1] == "unknown"


def test_a_page_names_outlet_author_title_and_address(tmp_path: Path) -> None:
    metadata = read(
        tmp_path,
        page(
            '<meta property="og:site_name" content="某報 &amp; 晚報">'
            '<meta name="author" content="By 王某"><meta property="article:author"'
            ' content="https://www.example.com/wang"><meta property="og:title" content="卡車">'
            '<meta property="og:url" content="https://www.example.com/a">'
        ),
    ).metadata
    assert metadata.outlet == "某報 & 晚報"
    assert metadata.author == "王某"
    assert metadata.title == "卡車"
    assert metadata.url == "https://www.example.com/a"
    assert metadata.language == "zh-Hant"


@pytest.mark.parametrize(
    "title", ["卡車增加 | 政治 | 某報", "卡車增加｜某報", "卡車增加 - 某報", "卡車增加"]
)
def test_a_title_element_is_taken_without_the_outlet(tmp_path: Path, title: str) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="某報">'
    assert read(tmp_path, f"<!doctype html>{head}{SENTENCE}").metadata.title == "卡車增加"


def test_a_publisher_in_json_goes_before_the_table_of_hosts(tmp_path: Path) -> None:
    link = '<link rel="canonical" href="https://www.dw.com/zh/a-1">'
    assert read(tmp_path, page(link)).metadata.outlet == "德國之聲（DW）"
    named = (
        link + '<script type="application/ld+json">{"@type":"NewsArticle",'
        '"author":[{"name":"甲"},{"name":"乙"}],"publisher":{"name":"某報"}}</script>'
    )
    metadata = read(tmp_path, page(named)).metadata
    assert (metadata.outlet, metadata.author) == ("某報", "甲、乙")


@pytest.mark.parametrize(
    "script", ["[" * 100_000, "{", "null", '[[["a"]]]', '{"@type":"NewsArticle","headline":7}']
)
def test_odd_json_says_nothing_and_breaks_nothing(tmp_path: Path, script: str) -> None:
    content = page(f'<script type="application/ld+json">{script}</script>')
    assert read(tmp_path, content).metadata.title == "卡車"


def test_what_no_record_could_hold_is_no_title(tmp_path: Path) -> None:
    script = '{"@type":"Article","headline":"\\ud800 卡\\u202e車\\n ","publisher":"\\u0000"}'
    content = f'<!doctype html><script type="application/ld+json">{script}</script>{SENTENCE}'
    metadata = read(tmp_path, content).metadata
    assert metadata.title == "卡車"
    assert metadata.outlet is None


def test_an_address_that_is_none_is_left_out(tmp_path: Path) -> None:
    for address in ("javascript:alert(1)", "/a", 'https://a.example/"x', "https://a b"):
        content = page(f"<link rel='canonical' href='{address}'>")
        assert read(tmp_path, content).metadata.url is None


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.dw.com/zh/x", "德國之聲（DW）"),
        ("https://cn.nytimes.com/a", "紐約時報中文網"),
        ("https://www.nytimes.com/a", "The New York Times"),
        ("https://user@news.ltn.com.tw:443/a", "自由時報"),
        ("https://notdw.com/", None),
        ("https://dw.com.evil.example/", None),
        ("ftp://dw.com/", None),
    ],
)
def test_a_host_names_its_outlet(url: str, outlet: str | None) -> None:
    assert outlet_of_address(url) == outlet


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("https://a.example/2024/06/21/slug", "2024-06-21"),
        ("https://a.example/news/aipl/202406210123.aspx", "2024-06-21"),
        ("https://a.example/2024-06-21/slug", "2024-06-21"),
        ("https://a.example/2024/06/slug", "2024-06"),
        ("https://a.example/zh/a-69434247", "None"),
        ("https://a.example/2024/13/41/slug", "None"),
        ("https://a.example/story/20991301", "None"),
    ],
)
def test_a_date_is_read_off_an_address(url: str, date: str) -> None:
    assert str(address_date(url)) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024年6月21日", "2024-06-21"),
        ("民國113年6月21日", "2024-06-21"),
        ("２０２４年６月２１日", "2024-06-21"),
        ("June 21, 2024", "2024-06-21"),
        ("21st June 2024", "2024-06-21"),
        ("06/21/2024", "2024-06-21"),
        ("21/06/2024", "2024-06-21"),
        ("05/06/2024", "2024"),
        ("2024-02-30", "None"),
        ("6月21日", "None"),
        ("٢٠٢٤-٠٦-٢١", "None"),
    ],
)
def test_dates_are_read_as_they_are_printed(text: str, date: str) -> None:
    found = find_date(text)
    assert str(found and found[2]) == date


def test_a_stamp_gives_its_day_and_only_that() -> None:
    assert stamp_date("2024-06-21T23:59:59+08:00") == PartialDate(2024, 6, 21)
    assert stamp_date("2024-06") == PartialDate(2024, 6)
    assert stamp_date("1718948825") is None
    assert stamp_date("") is None
