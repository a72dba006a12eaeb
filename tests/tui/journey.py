"""Opening the workbench in a test, without a terminal."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

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
