"""Where on a page a table's cell stands: its row and columns, with the spans that tags give."""

_MOST_SPAN = 100
TABLE_PARTS = frozenset(("table", "tr", "td", "th"))


class Grid:
    """Counts tables, rows and columns while a page is walked over; a table in a cell has none."""

    def __init__(self) -> None:
        self.place: tuple[int, int, int, int] | None = None
        """Table, row, first column and columns of the open cell."""
        self._table = 0
        self._depth = 0
        self._row = -1
        self._column = 0
        self._taken: set[tuple[int, int]] = set()
        """Row and column of what cells of earlier rows reach down to."""

    def take(self, name: str, given: dict[str, str], *, closes: bool) -> None:
        """Take a tag of a table."""
        if name == "table":
            self._depth = max(0, self._depth + (-1 if closes else 1))
            self.place = None
            if self._depth == 1 and not closes:
                self._table, self._row, self._taken = self._table + 1, -1, set()
        elif self._depth != 1:
            return
        elif name == "tr":
            self.place = None
            if not closes:
                self._row, self._column = self._row + 1, 0
        elif closes:
            self.place = None
        else:
            self._open_cell(_span(given, "colspan"), _span(given, "rowspan"))

    def _open_cell(self, columns: int, rows: int) -> None:
        while (self._row, self._column) in self._taken:
            self._column += 1
        self.place = (self._table, self._row, self._column, columns)
        for down in range(1, rows):
            for across in range(columns):
                self._taken.add((self._row + down, self._column + across))
        self._column += columns


def _span(given: dict[str, str], name: str) -> int:
    value = given.get(name, "")
    return min(int(value), _MOST_SPAN) if value.isascii() and value.isdigit() and int(value) else 1
