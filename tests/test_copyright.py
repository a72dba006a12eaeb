"""The publishers' texts are not ours to publish: no sentence of theirs is in what we publish."""

import re
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from conftest import ROOT

RUN = 18
"""Characters in a row that may not be an original's, whitespace, tags and quotes taken out."""

MOSTLY = 9
"""Chinese characters that make a run of that length a stretch of Chinese text."""

_TAG = re.compile(r"<[^<>]*>")
_HAN = re.compile(r"[\u3400-\u9fff]")


def close_set(text: str) -> str:
    """Return a text without tags, whitespace, and the quotes that break strings in two."""
    return re.sub(r'[\s"\\]', "", _TAG.sub("", text))


def runs(text: str) -> Iterator[str]:
    """Return every run of the forbidden length that is mostly Chinese."""
    for stretch in re.findall(r"[^\x00-\x1f]+", close_set(text)):
        han = [bool(_HAN.match(character)) for character in stretch]
        count = sum(han[: RUN - 1])
        for start in range(len(stretch) - RUN + 1):
            count += han[start + RUN - 1]
            if count >= MOSTLY:
                yield stretch[start : start + RUN]
            count -= han[start]


@pytest.fixture(scope="module")
def theirs(originals: Path) -> frozenset[str]:
    """Return every run of the originals."""
    texts = [path.read_text(encoding="utf-8") for path in originals.glob("*.txt")]
    return frozenset(run for text in texts for run in runs(text))


def members(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Return a file's text, or those of the files in it, by name."""
    if zipfile.is_zipfile(BytesIO(data)):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for each in archive.namelist():
                yield from members(f"{name}/{each}", archive.read(each))
    elif name.endswith(".tar.gz"):
        with tarfile.open(fileobj=BytesIO(data)) as archive:
            for entry in archive:
                file = archive.extractfile(entry)
                if file:
                    yield from members(f"{name}/{entry.name}", file.read())
    else:
        yield name, data.decode("utf-8", errors="ignore")


def published() -> list[Path]:
    """Return the files that git holds or would take in, and what was built of them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("this is no git checkout")
    files = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in (*files, *(ROOT / "dist").glob("*")) if path.is_file()]


def test_nothing_published_repeats_a_sentence_of_an_original(theirs: frozenset[str]) -> None:
    repeated = [
        f"{name}: {run}"
        for path in published()
        for name, text in members(path.relative_to(ROOT).as_posix(), path.read_bytes())
        for run in runs(text)
        if run in theirs
    ]
    assert repeated == []


def test_a_sentence_would_be_found_wherever_it_hides(
    theirs: frozenset[str], originals: Path, tmp_path: Path
) -> None:
    text = max(originals.glob("*.txt")).read_text(encoding="utf-8")
    start = text.index("。") + 1
    sentence = f"<a:t>{text[start : start + 30]}</a:t><a:t>{text[start + 30 : start + 60]}</a:t>"
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as inner:
        inner.writestr("slide.xml", sentence)
    found = [text for _, text in members("deck.pptx", archive.getvalue())]
    assert any(run in theirs for text in found for run in runs(text))


def test_no_original_is_among_the_files(originals: Path) -> None:
    sizes = {path.stat().st_size for path in originals.glob("*.txt")}
    contents = {path.read_bytes() for path in originals.glob("*.txt")}
    copies = [p for p in published() if p.stat().st_size in sizes and p.read_bytes() in contents]
    assert copies == []
