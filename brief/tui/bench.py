"""The screen of the workbench's panes: which of them is seen, and which has the focus."""

from textual.screen import Screen

from brief.tui.bars import FooterBar, HeadBar, StatusBar
from brief.tui.dialogs import WIDE, Word

_FOCUSED = {"points": "#points-list", "deck": "#deck-list", "inspector": "#about"}
"""What of each pane has the focus when the pane is entered."""


class Bench(Screen[None], inherit_bindings=False):
    """The screen of the panes; tab leads from pane to pane, not through Textual's own chain."""

    @property
    def pane(self) -> str:
        """Id of the pane that has the focus."""
        node = self.focused
        while node is not None:
            if node.id in _FOCUSED:
                return str(node.id)
            node = node.parent  # type: ignore[assignment]  # a parent is a DOMNode; ids are enough
        return next(iter(_FOCUSED))

    def show_bars(self, word: Word, title: str, state: str, said: str, note: str) -> None:
        """Bring head, status and footer up to date; `state` is how far saving is."""
        states = {
            "saved": word("saved"),
            "unsaved": word("not saved yet"),
            "saving": word("saving"),
            "failed": word("NOT SAVED"),
        }
        narrow = self.app.size.width < WIDE
        head = f"{self._pane_names(word) if narrow else 'brief'}   {title}"
        self.query_one(HeadBar).show(head, states[state])
        self.query_one(StatusBar).show(said, note)
        self.query_one(FooterBar).show(word)

    def _pane_names(self, word: Word) -> str:
        """Return the panes' names, the one that is shown in brackets."""
        names = {"points": word("Points"), "deck": word("Deck"), "inspector": word("Details")}
        return " ".join(
            f"[{name}]" if pane == self.pane else f" {name} " for pane, name in names.items()
        )

    def fit(self, width: int) -> None:
        """Show one pane or three in a terminal of `width` columns."""
        panes = self.query_one("#panes")
        panes.set_class(width < WIDE, "narrow")
        self._show(self.pane)

    def go_to(self, pane: str) -> None:
        """Give a pane the focus."""
        self._show(pane)
        self.query_one(_FOCUSED[pane]).focus()

    def _show(self, pane: str) -> None:
        """Choose the pane that is seen where there is room for one."""
        for each in self.query_one("#panes").children:
            each.set_class(each.id == pane, "shown")
