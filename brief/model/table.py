"""A table: rows and columns of cells, each cell with an id of its own."""

from pydantic import model_validator

from brief.model.identifiers import CellId, Language, RecordId
from brief.model.record import Cell, Record, Waiver


class Table(Record):
    """A table; every cell has an id made of its row's and its column's."""

    id: RecordId
    """Names the table in its slide."""

    language: Language = "zh-Hant"
    """The language that this table's texts are written in."""

    waivers: tuple[Waiver, ...] = ()
    """Rules of `brief check` that this record does not keep to, each with the reason."""

    columns: dict[CellId, Cell]
    """Column ids and their heads, in order; a head may be empty."""

    widths: tuple[int, ...] = ()
    """Relative widths of the columns; chosen from the texts when not given."""

    rows: dict[CellId, dict[CellId, Cell]]
    """Row ids, each with its cells by column id, in order; `head` stands for the heads."""

    @model_validator(mode="after")
    def _rectangular(self) -> "Table":
        if not self.columns or not self.rows:
            raise ValueError("a table needs columns and rows")
        if self.widths and (len(self.widths) != len(self.columns) or min(self.widths) < 1):
            raise ValueError("widths needs one positive number for each column")
        if "head" in self.rows:  # its cells would have the ids of the columns' heads
            raise ValueError("the row id 'head' stands for the column heads; choose another")
        for row, cells in self.rows.items():
            if list(cells) != list(self.columns):
                raise ValueError(
                    f"row '{row}' must have the cells {', '.join(self.columns)}, in this order"
                )
        return self
