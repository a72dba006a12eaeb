"""Text on slides: languages, faces, colours, and what must never be taken for markup."""

import re
from io import BytesIO

import pytest
from deck_samples import box, chart, deck, found, line, page, parts, points, texts, tree
from pptx import Presentation

from brief.export.pptx.text import glued, segments
from brief.export.pptx.writer import write_pptx
from brief.language.widths import JOINER
from brief.planning.boxes import Paragraph, Run

HOSTILE = ['=HYPERLINK("http://x")', "<b>&amp;</b>", "_x000D_", "a\x00b\x1bc", "]]>", "\u202eabc"]


def one(*boxes: object) -> bytes:
    return write_pptx(deck(page("x", "assertion", *boxes)))  # type: ignore[arg-type]


def test_every_run_has_a_language_and_the_faces_of_the_theme_titles_those_of_its_titles() -> None:
    data = write_pptx(deck())
    names = [
        name for name in parts(data)
        if name.startswith(("ppt/slides/slide", "ppt/notesSlides/notes")) and name.endswith(".xml")
    ]  # fmt: skip
    assert len(names) == 10
    for name in names:
        root = tree(data, name)
        styles = found(root, "//a:rPr | //a:endParaRPr")
        assert len(styles) > 2
        for style in styles:
            assert style.get("lang") in {"zh-TW", "en-US"}
            titled = found(style, "ancestor::p:sp//p:ph[@type='title' or @type='ctrTitle']")
            part = "mj" if titled else "mn"
            assert found(style, "*[@typeface]/@typeface") == [
                f"+{part}-lt", f"+{part}-ea", f"+{part}-cs",
            ]  # fmt: skip


def test_chinese_inside_an_english_run_is_tagged_as_chinese() -> None:
    assert segments("called 三位一體 in Chinese", "en") == [
        ("called ", "en"), ("三位一體", "zh-Hant"), (" in Chinese", "en"),
    ]  # fmt: skip
    runs = found(tree(one(points(Run("a 中 b", "en"))), "ppt/slides/slide1.xml"), "//a:r")
    spoken = {str(r.findtext("{*}t")): found(r, "a:rPr/@lang")[0] for r in runs}
    assert (spoken["a "], spoken["中"], spoken[" b"]) == ("en-US", "zh-TW", "en-US")


def test_a_number_is_joined_to_its_classifier_across_runs() -> None:
    runs = [Run("約", "zh-Hant"), Run("600", "zh-Hant", bold=True), Run("枚核彈頭", "zh-Hant")]
    assert glued(runs) == ["約", "600", f"{JOINER}枚核彈頭"]
    english = glued([Run("RMB 1.67", "en"), Run(" trillion", "en")])
    assert english == ["RMB 1.67", "\u00a0trillion"]


def test_only_a_text_of_several_lines_holds_joiners() -> None:
    run = Run("約600枚核彈頭", "zh-Hant")
    short, long = (Paragraph((run,), 20.0, 25.0, lines) for lines in (1, 2))
    data = one(box("Points", "body", 130.0, short, long))
    drawn = Presentation(BytesIO(data)).slides[0].shapes[1].text_frame.paragraphs
    assert [each.text for each in drawn] == ["約600枚核彈頭", f"約600{JOINER}枚核彈頭"]


def test_size_weight_colour_pitch_and_indent_are_written_out() -> None:
    runs = (Run("字", "zh-Hant", bold=True, ink="accent"),)
    paragraph = Paragraph(runs, 22.0, 27.5, 1, before=12.1, bullet=True, align="right")
    data = one(box("Points", "body", 130.0, paragraph))
    shape = Presentation(BytesIO(data)).slides[0].shapes[1]
    frame = shape.text_frame
    assert frame.word_wrap is True
    assert (frame.margin_left, frame.margin_top, frame.margin_right, frame.margin_bottom) == (
        0,
    ) * 4
    assert frame.auto_size is not None
    assert frame.auto_size.name == "NONE"
    drawn = frame.paragraphs[0]
    assert drawn.line_spacing.pt == 27.5
    assert drawn.space_before.pt == 12.1
    style = found(tree(data, "ppt/slides/slide1.xml"), "//p:sp[2]//a:pPr")[0]
    assert (style.get("marL"), style.get("indent"), style.get("algn")) == ("228600", "-228600", "r")
    assert found(style, "a:buChar/@char") == ["•"]
    font = drawn.runs[0].font
    assert (font.size.pt, font.bold, str(font.color.theme_color)) == (22.0, True, "ACCENT_1 (5)")


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text_wherever_it_comes_from(text: str) -> None:
    kept = re.sub("[\x00\x1b\u202e]", "", text)
    data = one(points(Run(text, "en")), box(text, None, 200.0, line("x", "en")))
    root = tree(data, "ppt/slides/slide1.xml")
    assert kept in texts(root)
    assert kept in found(root, "//p:cNvPr/@name")
    assert Presentation(BytesIO(data)).slides[0].shapes[1].text_frame.text == kept


def test_a_line_break_stays_a_line_break() -> None:
    data = one(points(Run("上\n下\r\n末", "zh-Hant")))
    assert Presentation(BytesIO(data)).slides[0].shapes[1].text_frame.text == "上\v下\v末"


def test_a_page_without_text_in_a_box_is_still_a_page() -> None:
    data = one(box("Empty", None, 130.0))
    assert Presentation(BytesIO(data)).slides[0].shapes[1].text_frame.text == ""


def test_texts_in_charts_have_both_faces_too() -> None:
    data = write_pptx(deck(page("x", "chart", chart(language="en"))))
    root = tree(data, "ppt/charts/chart1.xml")
    for style in found(root, "//a:rPr | //c:txPr//a:defRPr"):
        assert style.get("lang") in {"zh-TW", "en-US"}
        assert found(style, "a:ea/@typeface") == ["+mn-ea"]
