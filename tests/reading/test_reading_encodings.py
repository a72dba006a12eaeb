"""A file is decoded as what it is, or refused; never with characters made up."""

import codecs
from pathlib import Path

import pytest
from reading_samples import read, texts

from brief.errors import BadInput

CHINESE = "國防部公布年度報告，指出卡車增加到600輛，明年預計超過一千輛，經費比今年多百分之五。"
SIMPLIFIED = "国防部公布年度报告，指出卡车增加到600辆，明年预计超过一千辆，经费比今年多百分之五。"
JAPANESE = "防衛省は年次報告書を公表し、トラックの数が六百台に増えたと述べた。"
KOREAN = "국방부는 연례 보고서를 발표하고 트럭 수가 600대로 늘었다고 밝혔다."
ENGLISH = "The ministry’s report says the fleet rose to 600 trucks – “more than expected” – café."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "big5"),
        (CHINESE, "cp950"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (CHINESE, "utf-32-le"),
        (SIMPLIFIED, "gb2312"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "euc_kr"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
    ],
)
def test_an_encoding_is_told_from_the_bytes(tmp_path: Path, text: str, encoding: str) -> None:
    document = read(tmp_path, f"{text}\n\n{text}\n".encode(encoding))
    assert [block.text for block in document.blocks] == [text, text]
    assert codecs.lookup(document.encoding).name
    assert document.text == f"{text}\n\n{text}\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_it(tmp_path: Path, encoding: str) -> None:
    document = read(tmp_path, CHINESE.encode(encoding))
    assert texts(document, "body") == [CHINESE]
    assert document.encoding == encoding.removesuffix("-sig")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("big5", "cp950"), ("gbk", "gb18030"), ("iso-8859-1", "cp1252"), ("euc-kr", "cp949")],
)
def test_a_page_says_it(tmp_path: Path, declared: str, encoding: str) -> None:
    text = {"cp950": "國防部有600輛。", "cp949": "국방부 600대."}.get(encoding, "Café 600.")
    content = f'<!doctype html><meta charset="{declared}"><p>{text}'
    document = read(tmp_path, content.encode(encoding))
    assert texts(document, "body") == [text]
    assert document.encoding == encoding


@pytest.mark.parametrize("declared", ["big5", "utf-16", "cp1252", "no-such-thing"])
def test_a_page_in_utf8_is_read_as_that_whatever_it_says(tmp_path: Path, declared: str) -> None:
    content = f'<!doctype html><meta charset="{declared}"><p>{CHINESE}'
    document = read(tmp_path, content)
    assert texts(document, "body") == [CHINESE]
    assert document.encoding == "utf-8"


def test_a_page_that_says_utf8_in_big5_is_read_as_big5(tmp_path: Path) -> None:
    content = f'<!doctype html><meta charset="utf-8"><p>{CHINESE}'
    assert texts(read(tmp_path, content.encode("big5")), "body") == [CHINESE]


@pytest.mark.parametrize(
    "data",
    [
        CHINESE.encode() + CHINESE.encode("big5") * 3 + SIMPLIFIED.encode("gb18030"),
        "五百".encode("gb18030"),
        CHINESE.encode()[:-1],
        b"\xff\xfe" + CHINESE.encode("utf-16-le")[:-1],
        bytes(range(128, 256)) * 20,
    ],
)
def test_what_can_not_be_told_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BadInput, match=r"article\.txt: .*; save it as UTF-8") as refusal:
        read(tmp_path, data)
    assert refusal.value.exit_code == 3


def test_a_character_that_was_lost_before_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"article\.txt:2: holds U\+FFFD"):
        read(tmp_path, "卡車\n有\ufffd百輛。\n")
    with pytest.raises(BadInput, match=r"article\.txt:2: holds a NUL"):
        read(tmp_path, b"trucks\nare \0 600.\n")
