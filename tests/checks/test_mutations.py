"""One thing wrong in the shipped workspace, hundreds of times: something names it each time."""

import importlib
import pkgutil
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest
from conftest import ROOT
from mutations import Mutation, Subject, rebuilt
from slips_in_files import FileSlip, in_files
from slips_in_records import in_figures, in_points
from slips_in_texts import in_memos, in_texts

from brief import checks, store
from brief.checks.gathering import material_of
from brief.checks.material import Material
from brief.checks.running import check
from brief.errors import BriefError
from brief.extraction import finding
from brief.language.vocabulary import Vocabulary
from brief.model import formula, placeholder
from brief.model.workspace import Workspace
from brief.store.loading import load_workspace
from brief.store.originals import ENVIRONMENT, originals_folder
from brief.store.references import check_references
from brief.store.verify import verify

Found = tuple[str, str]
"""A code, or the gate that stopped it, and all that was said."""


_TEXT = ("L1", "F1", "L8")
_SHOULD: dict[str, tuple[str, ...]] = {
    "value": ("F12", "F7"),
    "range end": ("F12", "F4"),
    "date": ("F12", "F14", "F7"),
    "unit": ("F12", "F13", "F15", "F5", "F10"),
    "qualifier": ("F12", "F15"),
    "basis": ("F13", "F15", "F5"),
    "as_of": ("F14", "F15"),
    "originator": ("F14", "F15"),
    "basis not stated": ("F2",),
    "as_of not stated": ("F2",),
    "originator not stated": ("F2",),
    "anchor's span": ("S4",),
    "anchor's characters": ("S4", "F12"),
    "formula's input": ("F7",),
    "claimant not stated": ("P1", "P6"),
    "claimant removed": ("P1",),
    "point's anchor": ("S4",),
    "translation left behind": ("L7",),
    "translation emptied": ("L7",),
    "mainland term": ("L5",),
    "memo's figure not in the deck": ("X1",),
    **{
        f"placeholder {how}, {side}": _TEXT
        for how in ("dropped", "renamed", "misspelt", "typed out")
        for side in ("original", "translation")
    },
}
"""The rules that ought to find each kind, the likeliest first, besides loading and verifying."""


_NEEDS_ORIGINALS = ("anchor's span", "point's anchor")
"""Kinds that only the publishers' texts can tell."""


@pytest.fixture
def material(
    shipped: Workspace, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Material:
    """Return the shipped material; texts that a mutation leaves alone are read once."""
    try:
        monkeypatch.setenv(ENVIRONMENT, str(request.getfixturevalue("originals")))
    except pytest.skip.Exception:
        monkeypatch.setenv(ENVIRONMENT, str(ROOT / "no-originals"))
    for real in (finding.find, placeholder.placeholders, formula.inputs):
        once = lru_cache(maxsize=None)(real)
        for package in (checks, store):
            for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
                loaded = importlib.import_module(module.name)
                if getattr(loaded, real.__name__, None) is real:
                    monkeypatch.setattr(loaded, real.__name__, once)
    return material_of(shipped, [])


def looks(
    material: Material, subject: Subject, codes: Collection[str] = ()
) -> Iterator[set[Found]]:
    """Yield what loading says, then each of these rules, `brief verify`, and all the rules.

    Whoever has seen what was looked for need not wait for the rest.
    """
    workspace = subject.workspace
    try:
        check_references(workspace)
    except BriefError as error:
        yield {("loading", str(error))}
        return
    decks = tuple(workspace.decks.values())
    seen = replace(material, workspace=workspace, vocabulary=subject.vocabulary, decks=decks)
    yield from (found_by(seen, [code]) for code in codes)
    yield {
        ("verify", f"{each.file} {each.record} {each.detail}")
        for each in verify(workspace, originals_folder(workspace))
        if each.outcome == "broken"
    }
    yield found_by(seen, ())


def found_by(material: Material, codes: Collection[str]) -> set[Found]:
    """Return what the rules of these codes, or all of them, find."""
    try:
        report = check(material, codes)
    except BriefError as error:
        return {("loading", str(error))}
    return {
        (each.code, f"{each.file} {each.record} {each.message} {each.words}")
        for each in report.findings
    }


def caught_by(material: Material, before: set[Found], mutation: Mutation) -> set[str]:
    """Return the codes of what is new and names the record; empty where nothing is."""
    try:
        subject = mutation.make()
    except ValueError:  # pydantic's: the record refuses it, and loading names its file and field
        return {"loading"}
    name = re.compile(rf"(?<![\w-]){re.escape(mutation.record)}(?![\w-])")
    for found in looks(material, subject, _SHOULD[mutation.kind]):
        if caught := {code for code, said in found - before if name.search(said)}:
            return caught
    return set()


def refused_by(root: Path, slip: FileSlip) -> set[str]:
    """Return what stops a workspace with one file changed, naming it; the file is put back."""
    path = root / slip.file
    before = path.read_bytes()
    path.write_text(slip.text, "utf-8")
    try:
        workspace = load_workspace(root)
        Vocabulary.load(root / "translations", workspace.settings.units)
        said = [
            ("verify", each.record)
            for each in verify(workspace, originals_folder(workspace))
            if each.outcome == "broken"
        ]
    except BriefError as error:
        said = [("loading", str(error))]
    finally:
        path.write_bytes(before)
    return {code for code, words in said if slip.named in words}


class Table:
    """How many slips of each kind were tried, how many were caught, and by what."""

    def __init__(self) -> None:
        self.tried = Counter[str]()
        self.caught = Counter[str]()
        self.codes: dict[str, Counter[str]] = defaultdict(Counter)
        self.missed: list[str] = []

    def note(self, kind: str, what: str, codes: set[str]) -> None:
        """Count one slip."""
        self.tried[kind] += 1
        self.caught[kind] += bool(codes)
        self.codes[kind].update(codes)
        if not codes:
            self.missed.append(f"{kind}: {what}")

    def __str__(self) -> str:
        rows = [f"{'kind':36}{'tried':>6}{'caught':>7}  codes"]
        for kind, tried in self.tried.items():
            codes = ", ".join(f"{code} {count}" for code, count in self.codes[kind].most_common())
            rows.append(f"{kind:36}{tried:6}{self.caught[kind]:7}  {codes}")
        total = f"{'all':36}{self.tried.total():6}{self.caught.total():7}"
        return "\n".join(["", *rows, total, *self.missed])

    @property
    def share(self) -> float:
        """The part that was caught."""
        return self.caught.total() / self.tried.total()


def test_what_goes_wrong_by_one_slip_is_found(
    material: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(5)
    subject = Subject(material.workspace, material.vocabulary)
    before = set[Found]().union(*looks(material, subject))
    mutations = [
        *in_figures(subject, random),
        *in_points(subject, random),
        *in_texts(subject, material, random, 25),
        *in_memos(subject, material, random),
    ]
    if not all(material.originals.values()):
        mutations = [each for each in mutations if each.kind not in _NEEDS_ORIGINALS]
    table = Table()
    for each in mutations:
        table.note(each.kind, each.what, caught_by(material, before, each))
    root = tmp_path / "workspace"
    for name in ("seeds", "decks", "translations"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "brief.toml", root)
    monkeypatch.setenv("BRIEF_CACHE", str(tmp_path / "cache"))  # the other files are as they were
    for slip in in_files(material.workspace, random, 12):
        table.note(slip.kind, slip.file, refused_by(root, slip))
    assert table.tried.total() > 800
    assert table.share >= 0.98, str(table)


def test_records_that_are_built_again_unchanged_are_the_same(shipped: Workspace) -> None:
    """Else a slip would be refused for how it is made, and count as caught."""
    for record in (*shipped.figures.values(), *shipped.points.values()):
        assert rebuilt(record) == record
