"""A web page is read as its reader sees it, and its article told from what stands around it."""

from pathlib import Path

import pytest
from reading_samples import raw, read, texts

PAGE = """<!DOCTYPE html><html><head><title>卡車增加 | 政治 | 某報</title>
<style>p { color: red }</style><script>var a = "<p>不是內文</p>";</script></head>
<body class="has-sidebar"><header><nav><ul><li><a href="/">政治</a></li></ul></nav></header>
<div class="wrapper"><article><h1>卡車增加</h1><div class="time">2024/6/21 10:30（6/21 更新）</div>
<figure><img alt="x"><figcaption>一輛卡車停在路邊。</figcaption></figure>
<p>國防部編列<b>1,234</b>&#x5104;元，<!-- 註解 -->比去年&amp;前年<i>多</i>。</p>
<p>院長說&nbsp;：\n   「還要再買\u200b兩百輛」。</p>
<h2>車從哪裡來</h2><p>車由<a href="/a">三家廠商</a>製造。<br>明年交車。</p>
<ul><li><a href="/1">別的新聞標題</a></li></ul>
<div class="article-share">分享到各處</div></article></div>
<aside><p>熱門新聞說有99人受傷。</p></aside>
<div class="comments"><p>讀者留言說有88人。</p></div>
<footer>© 2024 某報</footer></body></html>"""


def test_an_article_is_told_from_what_stands_around_it(tmp_path: Path) -> None:
    document = read(tmp_path, PAGE, "page.html")
    assert document.format == "html"
    assert texts(document, "title") == ["卡車增加"]
    assert texts(document, "dateline") == ["2024/6/21 10:30（6/21 更新）"]
    assert texts(document, "caption") == ["一輛卡車停在路邊。"]
    assert texts(document, "body") == [
        "國防部編列1,234億元，比去年&前年多。",
        "院長說\xa0： 「還要再買兩百輛」。",
        "車從哪裡來",
        "車由三家廠商製造。",
        "明年交車。",
    ]
    assert texts(document, "boilerplate") == [
        "政治",
        "別的新聞標題",
        "分享到各處",
        "熱門新聞說有99人受傷。",
        "讀者留言說有88人。",
        "© 2024 某報",
    ]


def test_a_figure_is_found_where_it_stands_in_the_file_tags_and_all(tmp_path: Path) -> None:
    document = read(tmp_path, PAGE)
    block = next(block for block in document.blocks if "1,234億" in block.text)
    start = block.text.index("1,234")
    assert document.text[slice(*block.span(start, start + 5))] == "1,234"
    assert document.text[slice(*block.span(start, start + 6))] == "1,234</b>&#x5104;"
    assert document.text[slice(*block.span(start + 5, start + 6))] == "&#x5104;"


def test_what_no_reader_sees_is_left_out_and_named(tmp_path: Path) -> None:
    document = read(tmp_path, "<!doctype html><p>共5\u200b00&zwnj;枚&shy;彈頭\u202e。")
    assert texts(document, "body") == ["共500枚彈頭。"]
    assert [(document.text[d.start : d.end], d.what) for d in document.suspicions] == [
        ("\u200b", "zero-width space"),
        ("&zwnj;", "zero-width non-joiner"),
        ("&shy;", "soft hyphen"),
        ("\u202e", "bidirectional override"),
    ]


def test_entities_that_name_no_character_do_not_close_a_figure_up(tmp_path: Path) -> None:
    document = read(tmp_path, "<!doctype html><p>有5&#0;0與6&#xD800;0與7&#x1b;0枚。")
    assert texts(document, "body") == ["有5\ufffd0與6\ufffd0與70枚。"]
    assert [doubt.what for doubt in document.suspicions] == [
        "unreadable character",
        "unreadable character",
        "control character",
    ]


def test_text_that_is_not_shown_makes_no_claim(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<!doctype html><p>看得到三枚。<p style='display: none'>看不到四枚。"
        "<p hidden>也看不到五枚。"
        "<script>六枚。</script><template><p>七枚。</template><noscript>八枚。</noscript>"
        "<svg><text>九枚。</text></svg><iframe>十枚。</iframe><![CDATA[零枚。]]>",
    )
    assert texts(document, "body") == ["看得到三枚。"]
    assert texts(document, "boilerplate") == ["看不到四枚。", "也看不到五枚。"]
    assert len(document.blocks) == 3


def test_small_type_is_a_caption_unless_it_is_never_closed(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<!doctype html><div><small>車隊。</small></div><p><small>甲說好。<p>乙說不好。</p>",
    )
    assert texts(document, "caption") == ["車隊。", "甲說好。"]
    assert texts(document, "body") == ["乙說不好。"]


def test_an_article_inside_a_box_with_a_misleading_class_is_still_the_article(
    tmp_path: Path,
) -> None:
    document = read(
        tmp_path,
        "<!doctype html><div class='related-wrap'><h1>卡車增加</h1><p>國防部買了三輛卡車。</div>",
    )
    assert texts(document, "body") == ["國防部買了三輛卡車。"]
    whole = read(tmp_path, "<!doctype html><div class='comment'><p>國防部買了三輛卡車。</div>")
    assert texts(whole, "body") == ["國防部買了三輛卡車。"]


def test_words_that_only_lay_a_page_out_put_nothing_aside(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<!doctype html><div class='relative'><h1>卡車增加</h1></div>"
        "<div class='elementor-widget-container no-sidebar'><p>國防部買了三輛卡車。</div>"
        "<div class='post-sidebar'><p>別的新聞有四輛。</div>",
    )
    assert texts(document, "body") == ["國防部買了三輛卡車。"]
    assert texts(document, "boilerplate") == ["別的新聞有四輛。"]


def test_a_table_in_a_figure_is_no_caption(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<!doctype html><p>國防部說：<figure><table><tr><td>卡車<td>1,234輛</table>"
        "<figcaption>歷年數量</figcaption></figure>",
    )
    assert texts(document, "body") == ["國防部說：", "卡車", "1,234輛"]
    assert texts(document, "caption") == ["歷年數量"]


def test_the_headline_is_the_heading_that_the_page_names(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        '<!doctype html><meta property="og:title" content="卡車增加了！｜某報"><h1>某報</h1>'
        "<h1>卡車<br>增加了</h1><p>國防部買了三輛卡車。",
    )
    assert texts(document, "title") == ["卡車 增加了"]
    assert document.metadata.title == "卡車 增加了"


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("<p>1 < 2 and 3 > 2 but a<3", ["1 < 2 and 3 > 2 but a<3"]),
        ("<p>（<中央社>報導）", ["（<中央社>報導）"]),
        ("<div><div><p>甲</b></i></div>乙", ["甲", "乙"]),
        ("<p title=\"a > b\" data-x='<p>'>甲", ["甲"]),
        ("<p>甲<a href='x>乙</a><p>丙", ["甲乙", "丙"]),
        ("<p>甲<script>乙<p>丙", ["甲乙", "丙"]),
        ("<p>甲<!-- 乙 <p>丙", ["甲丙"]),
        ("<p>甲<a ", ["甲<a"]),
        ("<p>AT&T &lt;b&gt; &notanentity; &copy2024", ["AT&T <b> ¬anentity; ©2024"]),
        ("<table><tr><td>甲<td>1,234</table>", ["甲", "1,234"]),
        ("<pre>一行\n續\n\n二行</pre>", ["一行 續", "二行"]),
    ],
)
def test_broken_and_odd_markup_loses_no_text(tmp_path: Path, markup: str, seen: list[str]) -> None:
    document = read(tmp_path, f"<!doctype html>{markup}")
    assert [block.text for block in document.blocks] == seen


def test_every_block_can_be_read_off_the_file(tmp_path: Path) -> None:
    document = read(tmp_path, PAGE)
    title = document.blocks[1]
    assert raw(document, title) == "卡車增加"
    assert [run.at for run in title.runs] == [0]
