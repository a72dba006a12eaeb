"""Archives that tell nothing of when and where they were made."""

import zipfile
from io import BytesIO

from brief.export.archive import normalise, pack

CORE = (
    b'<cp:coreProperties xmlns:dcterms="x"><dcterms:created xsi:type="dcterms:W3CDTF">'
    b"2026-11-21T10:00:00Z</dcterms:created><dcterms:modified>2026-11-21T10:00:01Z"
    b"</dcterms:modified></cp:coreProperties>"
)


def zipped(members: dict[str, bytes], year: int) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (year, 5, 6, 7, 8, 10)), data)
    return target.getvalue()


def test_members_keep_their_order_and_lose_their_dates() -> None:
    first, second = (normalise(zipped({"b": b"1", "a": b"2"}, year)) for year in (2024, 2026))
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert archive.namelist() == ["b", "a"]
        assert archive.read("a") == b"2"
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_workbook_inside_names_the_program_that_wrote_it() -> None:
    app = b"<Properties><Application>Other</Application><AppVersion>12.0</AppVersion></Properties>"
    book = zipped({"docProps/core.xml": CORE, "docProps/app.xml": app}, 2025)
    data = normalise(zipped({"word/embeddings/a.xlsx": book}, 2025), "2026-02-10")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        inner = archive.read("word/embeddings/a.xlsx")
    with zipfile.ZipFile(BytesIO(inner)) as archive:
        named = archive.read("docProps/app.xml")
    assert named == b"<Properties><Application>brief</Application></Properties>"


def test_a_workbook_inside_gets_the_given_date() -> None:
    book = zipped({"docProps/core.xml": CORE}, 2025)
    data = normalise(zipped({"word/embeddings/a.xlsx": book}, 2025), "2026-02-10")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        inner = archive.read("word/embeddings/a.xlsx")
    with zipfile.ZipFile(BytesIO(inner)) as archive:
        core = archive.read("docProps/core.xml")
    assert core.count(b"2026-02-10T00:00:00Z") == 2
    assert b"2026-11-21" not in core


def test_normalising_twice_changes_nothing_more() -> None:
    once = normalise(zipped({"a.xlsx": zipped({"docProps/core.xml": CORE}, 2025)}, 2025))
    assert normalise(once) == once


def test_packing_is_the_same_each_time() -> None:
    assert pack({"a": b"x" * 1000}) == pack({"a": b"x" * 1000})
