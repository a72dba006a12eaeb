"""docs/records.md describes every field of every record, in the record's own table."""

import ast
import inspect
import re
from itertools import pairwise

import pytest
from conftest import ROOT

from brief.model.anchor import Anchor
from brief.model.chart import Chart, Series
from brief.model.deck import Deck, Section
from brief.model.figure import Figure
from brief.model.inbox import InboxFigure
from brief.model.memo import Memo
from brief.model.point import Point
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.source import Source
from brief.model.table import Table

RECORDS = (
    Source,
    InboxFigure,
    Figure,
    Point,
    Anchor,
    Deck,
    Section,
    Slide,
    Chart,
    Series,
    Table,
    Memo,
)

PAGE = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")


def rows(record: type[Record]) -> list[tuple[str, bool, str]]:
    """Return the fields in a record's table: name, whether bold, what it says."""
    section = re.split(rf"^## {record.__name__}$", PAGE, flags=re.MULTILINE)[1]
    table = re.split(r"^## ", section, flags=re.MULTILINE)[0]
    found = re.findall(r"^\| (\*\*)?`(\w+)`(?:\*\*)? \| [^|]+ \| (.+) \|$", table, re.MULTILINE)
    return [(name, bool(bold), says) for bold, name, says in found]


def docstrings(record: type[Record]) -> dict[str, str]:
    """Return what stands under each field of a record's class."""
    [body] = ast.parse(inspect.getsource(record)).body
    assert isinstance(body, ast.ClassDef)
    return {
        field.target.id: below.value.value
        for field, below in pairwise(body.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_records_table_has_its_fields_in_order_and_those_that_must_be_given_in_bold(
    record: type[Record],
) -> None:
    expected = [(name, field.is_required()) for name, field in record.model_fields.items()]
    assert [(name, bold) for name, bold, _ in rows(record)] == expected


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_field_says_on_the_page_what_it_says_in_the_code(record: type[Record]) -> None:
    described = docstrings(record)
    for name, _, says in rows(record):
        assert says.startswith(" ".join(described[name].split())), name
