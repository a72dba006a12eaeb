"""The screen as a reader sees it, for goldens in plain text."""

from typing import Any

from textual.app import App


def screen_text(app: App[Any]) -> str:
    """Return the rows of the screen; a wide character stands there once, trailing spaces never."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
