"""Saving while a file that others wrote can't be read: what is saved is saved."""

import pytest
from tiny_workspace import DECK, TinyWorkspace

from brief.editing import changes
from brief.editing.disk import Saved, Snapshot
from brief.editing.session import Session
from brief.errors import BadInput

ORDER = f"decks/{DECK}/deck.toml"
POINT = f"decks/{DECK}/points/keep-waiting.toml"
TITLE = (f"section/{DECK}/back/title", "備用")


def saved(session: Session) -> Saved:
    job = session.save_job()
    assert job
    outcome = job.run()
    assert isinstance(outcome, Saved)
    session.saved(outcome)
    return outcome


def test_a_save_beside_a_broken_file_counts_and_says_which_is_broken(
    translated: TinyWorkspace,
) -> None:
    session = Session(Snapshot.take(translated.root))
    good = translated.path(POINT).read_bytes()
    translated.write(POINT, "[[")
    session.change("drop point", changes.drop(session.deck, "our-view"), {TITLE: "Spare"})
    outcome = saved(session)
    assert isinstance(outcome.trouble, BadInput)
    assert str(outcome.trouble).startswith(POINT)
    assert not session.unsaved
    assert "our-view" not in translated.path(ORDER).read_text("utf-8")

    session.change("drop point", changes.drop(session.deck, "now-count"))
    assert saved(session).trouble is not None
    translated.write(POINT, good)
    translated.replace(ORDER, 'version = "甲"', 'version = "乙"')
    assert session.merge(Snapshot.take(translated.root))
    assert (session.deck.deck.version, session.unsaved) == ("乙", False)
    session.undo()
    session.undo()
    assert saved(session).trouble is None
    assert {"our-view", "now-count"} < set(translated.load().decks[DECK].deck.order)


def test_what_others_write_meanwhile_is_not_written_over(translated: TinyWorkspace) -> None:
    session = Session(Snapshot.take(translated.root))
    translated.write(POINT, "[[")
    session.change("drop point", changes.drop(session.deck, "our-view"))
    saved(session)
    translated.replace(ORDER, 'version = "甲"', 'version = "乙"')
    session.change("edit title", changes.retitle(session.deck, "", "新"))
    job = session.save_job()
    assert job
    with pytest.raises(BadInput, match=POINT):
        job.run()
    assert 'version = "乙"' in translated.path(ORDER).read_text("utf-8")
