"""Opening the workbench in a test, without a terminal."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import zip_longest
from pathlib import Path

from screens import screen_text
from textual.pilot import Pilot

from brief.editing.disk import Snapshot
from brief.editing.session import Session
from brief.model.identifiers import Language
from brief.store.journal import Journal
from brief.tui.app import BriefApp
from brief.tui.preferences import Preferences

Walk = Callable[[BriefApp, Pilot[int]], Awaitable[None]]


def walk(
    root: Path,
    journal: Path,
    steps: Walk,
    *,
    size: tuple[int, int] = (120, 36),
    language: Language = "en",
) -> BriefApp:
    """Open the workspace, take the steps, and return the app as it was left."""
    kept = Journal.open(root, journal)
    app = BriefApp(Session(Snapshot.take(root)), kept, Preferences(), language, journal)

    async def opened() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(app, pilot)

    try:
        asyncio.run(opened())
    finally:
        kept.close()
    return app


async def settled(app: BriefApp, pilot: Pilot[int]) -> None:
    """Wait until threads are done and what they posted was taken."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


async def appears(app: BriefApp, pilot: Pilot[int], text: str) -> bool:
    """Wait until a pane or dialog shows a text, over several lines or on one; else False."""
    for _ in range(100):
        rows = [row.split("│") for row in screen_text(app).split("\n")]
        columns = zip_longest(*([part.strip() for part in row] for row in rows), fillvalue="")
        if any(text in " ".join(column) for column in columns):
            return True
        await pilot.pause(0.02)
    return False
