"""Decks merge with plain git: right, or a conflict, or a loader that names file, line and id."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

import pytest
from tiny_workspace import DECK, TinyWorkspace

from brief.editing import changes
from brief.editing.merging_order import merged_order
from brief.errors import BadInput
from brief.store.saving import commit, deck_changes, prints_of

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")

FILE = f"decks/{DECK}/deck.toml"


def git(tiny: TinyWorkspace, *argv: str) -> int:
    """Run git as nobody in particular, whatever this machine's settings say; return its code."""
    names = {"NAME": "A", "EMAIL": "a@example.org", "DATE": "2025-01-01T00:00:00Z"}
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(tiny.root),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{who}_{name}": to for who in ("AUTHOR", "COMMITTER") for name, to in names.items()
        },
    }
    for who in ("AUTHOR", "COMMITTER"):
        surroundings |= {f"GIT_{who}_{name}": value for name, value in names.items()}
    ended = subprocess.run(
        ["git", *argv], cwd=tiny.root, env=surroundings, capture_output=True, check=False
    )
    return ended.returncode


def order_of(tiny: TinyWorkspace) -> tuple[str, ...]:
    return tiny.load().decks[DECK].deck.order


@dataclass(frozen=True)
class Side:
    """What one branch does."""

    verb: str
    line: str
    beside: str = ""

    def do(self, tiny: TinyWorkspace) -> None:
        """Do it and save it, as the workbench does."""
        decks, prints = tiny.load().decks, prints_of(tiny.root)
        folder = decks[DECK]
        if self.verb == "pick":
            folder = changes.pick(folder, self.line, self.beside)
        elif self.verb == "drop":
            folder = changes.drop(folder, self.line)
        elif self.verb == "move":
            folder = changes.move_to(folder, self.line, self.beside)
        else:
            folder = changes.remove(folder, self.line)
        commit(tiny.root, deck_changes(tiny.root, decks, {DECK: folder}, prints))


Order = tuple[str, ...]


def branches(tiny: TinyWorkspace, mine: Side, theirs: Side) -> tuple[Order, Order, Order]:
    """Make two branches and stand on mine; return the order before, of mine and of theirs."""
    tiny.note_picked()
    for step in (("init", "-q", "-b", "base"), ("add", "-A"), ("commit", "-qm", "base")):
        assert git(tiny, *step) == 0
    orders = [order_of(tiny)]
    for name, side in (("theirs", theirs), ("mine", mine)):
        assert git(tiny, "switch", "-qc", name, "base") == 0
        side.do(tiny)
        orders.append(order_of(tiny))
        assert git(tiny, "commit", "-qam", name) == 0
    return orders[0], orders[2], orders[1]


def merge(tiny: TinyWorkspace, mine: Side, theirs: Side) -> str:
    """Merge two branches with git; return what came of it, having proved that it is right."""
    base, ours, other = branches(tiny, mine, theirs)
    if git(tiny, "merge", "-q", "--no-edit", "theirs") != 0:
        # Half-merged, the workspace is not read: the marker is found, or a file is missing.
        with pytest.raises(BadInput):
            tiny.load()
        return "conflict"
    refusal: BadInput | None = None
    try:
        merged = tiny.load().decks[DECK].deck.order
    except BadInput as error:
        refusal = error
    if refusal:
        # Whoever has to mend it is told the line, and the line holds the id that is named.
        place = re.fullmatch(rf"{re.escape(FILE)}:(\d+)", str(refusal.file))
        assert place, f"{refusal.file} {refusal}"
        line = tiny.path(FILE).read_text(encoding="utf-8").splitlines()[int(place[1]) - 1]
        assert repr(line.strip(' ",').lstrip("# ")) in str(refusal)
        return "refused"
    assert merged == merged_order(base, ours, other), "git made something else of it, silently"
    return "merged"


PICK = "keep-waiting"


@pytest.mark.parametrize(
    ("mine", "theirs", "outcome"),
    [
        (Side("pick", PICK, "now-count"), Side("pick", PICK, "now-count"), "merged"),
        (Side("pick", PICK, "now-count"), Side("pick", "spare", "now-count"), "conflict"),
        (Side("pick", PICK, "now-count"), Side("pick", "spare", "no-first-move"), "merged"),
        (Side("pick", PICK, "now-count"), Side("pick", PICK, "no-first-move"), "refused"),
        (Side("move", "## growth", "## number"), Side("remove", "## growth"), "refused"),
        (Side("drop", "now-count"), Side("drop", "now-count"), "merged"),
        (Side("drop", "our-view"), Side("drop", "later-count"), "merged"),
        # Apart in the order, neighbours in `picked`.
        (Side("drop", "now-count"), Side("drop", "no-first-move"), "conflict"),
        (Side("drop", "now-count"), Side("drop", "our-view"), "conflict"),
        (
            Side("move", "now-count", "no-first-move"),
            Side("move", "now-count", "later-count"),
            "refused",
        ),
        (Side("move", "## answer", "## number"), Side("pick", PICK, "our-view"), "conflict"),
        (Side("move", "## sources", "# main"), Side("pick", PICK, "our-view"), "merged"),
        (Side("move", "## growth", "## number"), Side("pick", PICK, "now-count"), "merged"),
        (Side("remove", "## growth"), Side("pick", PICK, "later-count"), "conflict"),
        (Side("remove", "## growth"), Side("drop", "no-first-move"), "conflict"),
        (Side("remove", "## growth"), Side("drop", "now-count"), "merged"),
        (Side("remove", "## growth"), Side("move", "later-count", "now-count"), "conflict"),
        (Side("move", "# main", "# back"), Side("drop", "now-count"), "merged"),
    ],
)
def test_git_merges_what_both_meant_or_says_that_it_can_not(
    tiny: TinyWorkspace, mine: Side, theirs: Side, outcome: str
) -> None:
    add_spare(tiny)
    assert merge(tiny, mine, theirs) == outcome


MOVES = {
    "within its slide": Side("move", "now-count", "our-view"),
    "to another slide": Side("move", "our-view", "later-count"),
    "to another section": Side("move", "our-view", "no-first-move"),
}


@pytest.mark.parametrize("dropped_here", [False, True])
@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES.keys())
def test_a_point_that_one_moved_and_the_other_dropped_is_refused_by_its_new_line(
    tiny: TinyWorkspace, move: Side, dropped_here: bool
) -> None:
    # To git the line was removed by both and added by one: it merges, and `picked` alone tells.
    sides = (Side("drop", move.line), move)
    assert merge(tiny, *(sides if dropped_here else sides[::-1])) == "refused"
    with pytest.raises(BadInput, match=f"order has the point '{move.line}', which picked lacks"):
        tiny.load()
    merged = tiny.path(FILE).read_text(encoding="utf-8")
    line = f'  "{move.line}",\n'
    tiny.replace(FILE, line, "")
    assert move.line not in order_of(tiny)
    tiny.write(FILE, merged.replace("picked = [\n", f"picked = [\n{line}"))
    assert move.line in order_of(tiny)


def add_spare(tiny: TinyWorkspace) -> None:
    """Add a second point that stands in no deck."""
    spare = tiny.path(f"decks/{DECK}/points/keep-waiting.toml").read_text(encoding="utf-8")
    tiny.write(f"decks/{DECK}/points/spare.toml", spare.replace("keep-waiting", "spare"))


def test_a_slide_whose_line_a_merge_lost_is_refused_by_name(tiny: TinyWorkspace) -> None:
    tiny.replace(FILE, '  "## agenda",\n', "")
    with pytest.raises(BadInput, match="order lacks the slide 'agenda'") as lost:
        tiny.load()
    assert str(lost.value.file).startswith(FILE)
