"""A document is added whole or not at all, whatever the disk does and whoever adds beside us."""

import hashlib
import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from documents import ARTICLE
from test_save_faults import CODES, Fault, Killed, failing, killed, refused
from tiny_workspace import SOURCE, TinyWorkspace

from brief.errors import BadInput, BadUsage, Busy, DiskFailed
from brief.model.inbox import InboxFigure
from brief.store.adding import Added, Adder, Incoming
from brief.store.inbox import read_inbox
from brief.store.loading import load_workspace
from brief.store.locking import MANIFEST
from brief.store.originals import put_original, read_original
from brief.store.saving import recover

FIELDS: dict[str, Any] = {
    "outlet": "某報",
    "title": "丙國又添了卡車",
    "author": "unknown",
    "url": "https://www.example.org/1",
    "published": "2025-06-21",
    "published_status": "exact",
    "type": "media",
}


def figure(quote: str = "超過600輛") -> InboxFigure:
    start = ARTICLE.index(quote)
    fields = {"start": start, "end": start + len(quote), "core_start": start + 2}
    more = {"core_end": start + len(quote), "kind": "quantity", "value": 600, "unit": "輛"}
    return InboxFigure.model_validate({**fields, **more, "text": quote, "role": "body", "block": 2})


def incoming(tmp_path: Path, text: str = ARTICLE, encoding: str = "utf-8", **more: Any) -> Incoming:
    fields = {**FIELDS, **more.pop("fields", {})}
    path, data = tmp_path / "a.txt", text.encode(encoding)
    return Incoming(path, ".txt", data, text, fields, (figure(),), **more)


def test_ids_are_made_of_outlet_and_date_and_never_taken_twice(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    adder = Adder(tiny.load())
    ids = [adder.add(incoming(tmp_path, ARTICLE + "。" * n)).source.id for n in range(3)]
    digest = hashlib.sha256((ARTICLE + "。").encode()).hexdigest()
    assert ids[:2] == ["example-2025-06-21", f"example-2025-06-21-{digest[:8]}"]
    assert len(set(ids)) == 3
    assert set(tiny.load().sources) == {SOURCE, *ids}


def test_a_folder_without_a_record_is_not_taken_over(tiny: TinyWorkspace, tmp_path: Path) -> None:
    tiny.write("seeds/example-2025-06-21/note.md", "# mine\n")
    added = Adder(tiny.load()).add(incoming(tmp_path))
    assert added.source.id.startswith("example-2025-06-21-")
    with pytest.raises(BadUsage, match="is taken"):
        Adder(tiny.load()).add(incoming(tmp_path, ARTICLE + "。", id="example-2025-06-21"))


def test_another_file_of_the_same_name_among_the_originals_is_left_alone(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    tiny.write("seeds/originals/example-2025-06-21.txt", "mine")
    tiny.write("seeds/originals/mine.txt", "mine too")
    added = Adder(tiny.load()).add(incoming(tmp_path, encoding="big5"))
    assert added.source.original_file != "example-2025-06-21.txt"
    assert tiny.path("seeds/originals/example-2025-06-21.txt").read_text() == "mine"
    assert whole(tiny.root, added.source.id)


def test_a_name_that_a_source_names_is_not_taken_even_while_its_original_is_away(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    tiny.replace("seeds/short-report/source.toml", "short.txt", "example-2025-06-21.txt")
    added = Adder(tiny.load()).add(incoming(tmp_path))
    assert added.source.original_file != "example-2025-06-21.txt"
    changed = tiny.path("seeds/originals/example-2025-06-21.txt")
    changed.write_text("丙國有600輛卡車。", encoding="utf-8")
    data = changed.read_bytes()
    other = Incoming(changed, ".txt", data, data.decode(), FIELDS, ())
    assert Adder(tiny.load()).add(other).source.original_file != changed.name


def test_a_record_that_appears_meanwhile_is_not_written_over(
    tiny: TinyWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def appear(*arguments: Any, **more: Any) -> bool:
        tiny.write("seeds/example-2025-06-21/inbox.toml", "# mine\n")
        return put_original(*arguments, **more)

    monkeypatch.setattr("brief.store.adding.put_original", appear)
    with pytest.raises(Busy, match=r"seeds/example-2025-06-21/inbox\.toml: has appeared"):
        Adder(tiny.load()).add(incoming(tmp_path))
    assert tiny.path("seeds/example-2025-06-21/inbox.toml").read_text() == "# mine\n"
    assert not tiny.path("seeds/originals/example-2025-06-21.txt").exists()


def whole(root: Path, source_id: str) -> bool:
    """Whether a source is there with its original and its inbox."""
    workspace = load_workspace(root)
    if source_id not in workspace.sources:
        assert not (root / "seeds" / source_id).exists()
        return False
    original = read_original(workspace.sources[source_id], root / "seeds/originals")
    assert original is not None
    assert original.text == ARTICLE
    assert read_inbox(root, source_id) == (figure(),)
    return True


class Case:
    """An addition that can be done again and again, each time to a fresh copy of the workspace."""

    def __init__(self, root: Path, encoding: str) -> None:
        self._fresh = root
        self._copy = root.with_name("copy")
        self._incoming = incoming(root.parent, encoding=encoding)

    def fresh(self) -> Path:
        shutil.rmtree(self._copy, ignore_errors=True)
        shutil.copytree(self._fresh, self._copy, copy_function=os.link)  # as `Save.copy` does
        return self._copy

    def adder(self) -> Adder:
        return Adder(load_workspace(self._copy))

    def add(self, adder: Adder) -> Added:
        return adder.add(self._incoming)

    def points(self) -> int:
        """Return how often a whole addition asks something of the system."""
        self.fresh()
        adder = self.adder()
        with failing(0, killed, "once") as disk:
            self.add(adder)
        return disk.asked


@pytest.fixture(params=["utf-8", "big5"])
def case(tiny: TinyWorkspace, request: pytest.FixtureRequest) -> Case:
    return Case(tiny.root, request.param)


ID = "example-2025-06-21"


def test_killed_at_any_point_the_source_is_whole_or_not_there_and_can_be_added_again(
    case: Case,
) -> None:
    outcomes = []
    for point in range(1, case.points() + 1):
        root = case.fresh()
        adder = case.adder()
        with failing(point, killed, "from then on"), pytest.raises(Killed):
            case.add(adder)
        recover(root)
        assert not list(root.rglob(".brief-*"))
        outcomes.append(whole(root, ID))
        assert case.add(case.adder()).new is not outcomes[-1]
        assert whole(root, ID)
    assert outcomes == sorted(outcomes)  # from one point on it counts
    assert {*outcomes} == {False, True}


@pytest.mark.parametrize("fault", ["once", "from then on"])
def test_whatever_the_disk_refuses_it_is_said_and_nothing_half_stays(
    case: Case, fault: Fault
) -> None:
    for point, code in zip(range(1, case.points() + 1), cycle(CODES), strict=False):
        root = case.fresh()
        adder = case.adder()
        said = ""
        with failing(point, refused(code), fault):
            try:
                case.add(adder)
            except DiskFailed as error:
                said = str(error)
        recover(root)
        assert whole(root, ID) or said
        case.add(case.adder())
        assert whole(root, ID)


def test_where_the_record_cannot_be_written_no_original_is_left(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    adder = Adder(tiny.load())
    before = sorted(tiny.root.rglob("*"))
    wrong = incoming(tmp_path, fields={"outlet": " "})
    with pytest.raises(BadUsage):
        adder.add(wrong)
    tiny.write(MANIFEST, "nonsense")
    with pytest.raises(BadInput, match="is not an interrupted save"):
        adder.add(incoming(tmp_path))
    tiny.path(MANIFEST).unlink()
    assert sorted(tiny.root.rglob("*")) == before


def test_what_others_add_meanwhile_is_taken_in(tiny: TinyWorkspace, tmp_path: Path) -> None:
    mine, theirs = Adder(tiny.load()), Adder(tiny.load())
    first = theirs.add(incoming(tmp_path))
    assert mine.add(incoming(tmp_path)) == Added(first.source, new=False)
    other = mine.add(incoming(tmp_path, ARTICLE + "。"))
    assert other.alike == (first.source.id,)
    assert other.source.id != first.source.id


def test_many_at_once_lose_nothing_and_add_nothing_twice(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    texts = [ARTICLE + "。" * (n % 5) for n in range(20)]
    workspace = tiny.load()

    def add(text: str) -> str:
        return Adder(workspace).add(incoming(tmp_path, text)).source.id

    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(add, texts))
    sources = tiny.load().sources
    assert len(set(ids)) == 5
    assert set(sources) == {SOURCE, *ids}
    for source_id, text in zip(ids, texts, strict=True):
        original = read_original(sources[source_id], tiny.root / "seeds/originals")
        assert original is not None
        assert original.text == text


def test_a_manifest_can_name_a_sources_record_and_inbox_and_no_other_file_of_it(
    tiny: TinyWorkspace,
) -> None:
    for name in ("seeds/x/note.md", "seeds/x/figures/a.toml", "seeds/../brief.toml"):
        entry = {"name": name, "temporary": None, "before": None, "after": None}
        tiny.write(MANIFEST, json.dumps({"schema": 1, "files": [entry]}))
        with pytest.raises(BadInput, match=r"is no file that brief writes|made nor removed by"):
            recover(tiny.root)
