"""What stays in a file from export to export, for those who link to it, comment or compare."""

from dataclasses import replace

from deck_samples import box, deck, found, full_pages, line, page, tree

from brief.export.pptx.stable_ids import shape_ids, slide_ids
from brief.export.pptx.writer import write_pptx
from brief.planning.plan import DeckPlan, SectionPlan

Seen = dict[tuple[str, str], str]


def ids_of(plan: DeckPlan) -> tuple[dict[str, str], Seen]:
    """Return the id of each slide by its name, and of each shape by slide and name."""
    data = write_pptx(plan)
    listed = tree(data, "ppt/presentation.xml").iterfind("{*}sldIdLst/{*}sldId")
    slides, shapes = {}, {}
    for number, entry in enumerate(listed, 1):
        root = tree(data, f"ppt/slides/slide{number}.xml")
        name = found(root, "/p:sld/p:cSld/@name")[0]
        slides[name] = entry.get("id")
        for each in found(root, "//p:cNvPr[@name != '']"):
            shapes[name, each.get("name")] = each.get("id")
    return slides, shapes


def test_a_slide_in_front_and_a_caveat_leave_all_other_names_and_ids() -> None:
    pages = full_pages()
    slides, shapes = ids_of(deck(*pages))
    caveat = box("Caveat", "caveat", 440.0, line("估計不是清點。", size=14.0))
    changed = [
        replace(each, boxes=(each.boxes[0], caveat, *each.boxes[1:]))
        if each.name == "claim"
        else each
        for each in pages
    ]
    later_slides, later_shapes = ids_of(deck(page("new", "assertion"), *changed))
    assert later_slides.items() > slides.items()
    assert later_shapes.items() > shapes.items()
    assert {name for name in later_shapes if name not in shapes and name[0] != "new"} == {
        ("claim", "Caveat")
    }


def test_sections_keep_their_ids_when_a_slide_comes_before_them() -> None:
    def ids(plan: DeckPlan) -> list[str]:
        root = tree(write_pptx(plan), "ppt/presentation.xml")
        return [str(each) for each in root.xpath("//*[local-name()='section']/@id")]

    pages = full_pages()
    before = ids(deck(*pages, sections=(SectionPlan("counting", "計算", 0, 7),)))
    after = ids(
        deck(page("new", "assertion"), *pages, sections=(SectionPlan("counting", "計算", 0, 8),))
    )
    assert before == after


def test_ids_are_within_the_bounds_of_the_format_and_never_twice() -> None:
    names = [f"slide-{number}" for number in range(20_000)]
    slides, shapes = list(slide_ids(names)), list(shape_ids(names))
    assert len(set(slides)) == len(set(shapes)) == len(names)
    assert 256 <= min(slides) <= max(slides) < 2**31
    assert 2 <= min(shapes) <= max(shapes) < 2**31


def test_two_shapes_of_one_name_have_two_ids_and_the_first_keeps_its_own() -> None:
    one, two = shape_ids(["Number", "Number"])
    assert one != two
    assert [one] == list(shape_ids(["Number"]))
