"""Two programs that save into one workspace at the same time lose nothing of each other."""

import os
import subprocess
import sys

from conftest import ROOT
from test_saving import decks_of
from tiny_workspace import DECK, TinyWorkspace

APPEND = """
import hashlib, pathlib, sys
from brief.errors import Busy
from brief.model.slide import Slide
from brief.store.records import load_record
from brief.store.saving import ChangedOnDisk, FileChange, commit
from brief.store.toml_writing import edited
root, who = pathlib.Path(sys.argv[1]), sys.argv[2]
def change(slide, word):
    path = root / "decks/tiny/slides" / (slide + ".toml")
    data = path.read_bytes()
    loaded = hashlib.sha256(data).hexdigest()
    old, _ = load_record(Slide, root, f"decks/tiny/slides/{slide}.toml")
    new = old.model_copy(update={"notes": (old.notes or "") + " " + word})
    try:
        text = edited(data.decode(), old, new)
    except Exception:  # read between two versions
        raise ChangedOnDisk([slide])
    return FileChange(f"decks/tiny/slides/{slide}.toml", loaded, text.encode())
for n in range(200):
    while True:
        try:
            slides = ("answer", "growth") if n % 2 else ("answer",)
            commit(root, [change(slide, f"{who}{n}") for slide in slides])
            break
        except (ChangedOnDisk, Busy):
            pass
"""


def test_of_two_programs_that_edit_at_once_no_edit_is_lost(tiny: TinyWorkspace) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-c", APPEND, str(tiny.root), who],
            env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        )
        for who in ("a", "b")
    ]
    assert [process.wait(timeout=120) for process in both] == [0, 0]
    slides = decks_of(tiny.root)[DECK].slides
    all_ = {f"{who}{n}" for who in ("a", "b") for n in range(200)}
    words = (slides["answer"].notes or "").split()
    assert all_ <= set(words)
    assert len([word for word in words if word in all_]) == 400
    assert len((slides["growth"].notes or "").split()) == 200
    assert not list(tiny.root.rglob(".brief-*"))
