"""What is shipped: complete, usable away from its repository, and without the publishers' texts."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from test_copyright import members, runs

NOT_COPIED = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "dist", "out", "originals")
PLANTED = {
    "seeds/originals/000_article.txt": "an article",
    "seeds/originals/more/note.txt": "an article",
    "out/deck.en.pptx": "a deck",
    ".venv/bin/python": "an interpreter",
    "brief/__pycache__/cli.cpython-311.pyc": "compiled",
}
"""Files of a working tree that nobody else should get."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both from a copy of the tree as an analyst would have it, and without .gitignore."""
    copy = tmp_path_factory.mktemp("copy") / "a tree"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED))
    (copy / ".gitignore").unlink()
    for name, content in PLANTED.items():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_text(content, encoding="utf-8")
    return build(copy, "wheel", "sdist")


def build(folder: Path, *targets: str) -> Path:
    """Build with the backend that the lock pins, offline; return the folder of results."""
    wanted = [part for target in targets for part in ("-t", target)]
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", "dist", *wanted],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return folder / "dist"


@pytest.fixture(scope="module")
def wheel(built: Path) -> dict[str, bytes]:
    return wheel_in(built)


def wheel_in(folder: Path) -> dict[str, bytes]:
    """Return the files of the one wheel in a folder, by name."""
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def sdist(built: Path) -> dict[str, bytes]:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        return {
            member.name.partition("/")[2]: file.read()
            for member in archive
            if (file := archive.extractfile(member))
        }


def briefing_files() -> Iterator[str]:
    """Return every file of the shipped briefing, as the tree names it."""
    for folder in ("seeds", "decks", "translations"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "originals" not in path.parts:
                yield path.relative_to(ROOT).as_posix()


def test_the_wheel_holds_the_program_and_the_whole_briefing(wheel: dict[str, bytes]) -> None:
    program = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "brief").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert program | {f"brief/_example/{name}" for name in briefing_files()} <= set(wheel)


def test_neither_wheel_nor_sdist_holds_an_original_or_what_was_made_here(
    wheel: dict[str, bytes], sdist: dict[str, bytes]
) -> None:
    for name in (*wheel, *sdist):
        assert not re.search(r"originals/|(^|/)out/|\.venv|__pycache__|\.pyc$", name), name


def test_the_wheel_holds_nothing_but_program_and_briefing(wheel: dict[str, bytes]) -> None:
    assert {name.split("/")[0] for name in wheel if ".dist-info/" not in name} == {"brief"}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in wheel)


def test_the_sdist_builds_the_same_wheel(
    sdist: dict[str, bytes], wheel: dict[str, bytes], tmp_path: Path
) -> None:
    for name, data in sdist.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert wheel_in(build(tmp_path, "wheel")) == wheel


def test_the_sdist_holds_every_file_of_the_repository(sdist: dict[str, bytes]) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a repository, so there is no list of its files")
    listing = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    tracked = {name for name in listing.stdout.decode().split("\0") if (ROOT / name).is_file()}
    assert tracked - set(sdist) <= {".gitignore", ".gitattributes"}


def test_an_unpacked_wheel_makes_and_lists_a_workspace_away_from_the_repository(
    built: Path, tmp_path: Path
) -> None:
    (path,) = built.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(path) as archive:
        archive.extractall(installed)
    where = run_away(tmp_path, installed, "-c", "import brief; print(brief.__file__)")
    assert where.startswith(str(installed))
    run_away(tmp_path, installed, "-m", "brief", "init", "demo")
    demo = tmp_path / "demo"
    assert "nuclear-posture" in run_away(demo, installed, "-m", "brief", "list", "decks")
    assert not (demo / "seeds" / "originals").exists()


def run_away(folder: Path, installed: Path, *arguments: str) -> str:
    """Run an interpreter in a folder with an unpacked program ahead of the checkout's own."""
    answer = subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(installed)},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_nothing_shipped_repeats_the_publishers_sentences(
    sdist: dict[str, bytes], wheel: dict[str, bytes], originals: Path
) -> None:
    theirs = {run for path in originals.glob("*.txt") for run in runs(path.read_text("utf-8"))}
    assert theirs
    repeated = [
        f"{shipped}: {run}"
        for name, data in {**sdist, **wheel}.items()
        for shipped, text in members(name, data)
        for run in runs(text)
        if run in theirs
    ]
    assert repeated == []


def test_nothing_shipped_names_the_folder_that_it_was_made_in(sdist: dict[str, bytes]) -> None:
    here = re.compile(rb"(?<![\w.-])" + re.escape(str(ROOT).encode()) + rb"(?![\w-])")
    assert [name for name, data in sdist.items() if here.search(data)] == []


def test_the_lock_pins_every_dependency_with_hashes_and_names_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[<>=\[ ]", each)[0].lower() for each in wanted}
    pinned = re.findall(
        r"^([a-z0-9._-]+)==[^ ]+(?: ; .+)? \\\n    --hash=sha256:", lock, re.MULTILINE
    )
    assert names <= set(pinned)
    assert len(pinned) == len(re.findall(r"^[a-z0-9]", lock, re.MULTILINE))
    assert "://" not in lock
