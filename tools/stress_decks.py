"""Decks made up by chance, of what is hard to fit; the same seed gives the same deck."""

from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, get_args

from stress_figures import SOURCES, made_figure
from stress_words import CONFIDENCES, MadeUp, text

from brief.language.units import load_units
from brief.language.vocabulary import Vocabulary
from brief.model.chart import Chart
from brief.model.deck import Deck, Section
from brief.model.figure import Figure
from brief.model.identifiers import Language
from brief.model.outline import read_order
from brief.model.point import Point
from brief.model.record import Record
from brief.model.settings import Settings
from brief.model.slide import Layout, Slide
from brief.model.source import Source
from brief.model.table import Table
from brief.model.workspace import DeckFolder, Workspace

DECK = "stress"
AROUND = ("cover", "agenda", "sources")
"""Layouts that every deck has once."""

COLUMNS = {"timeline": (2, 3), "options": (3, 5), "confidence": (2, 4), "evidence": (2, 4)}
"""Fewest and most columns of a table, by layout."""

ROWS = {"timeline": (2, 10), "options": (2, 5), "confidence": (2, 7), "evidence": (2, 7)}
"""Fewest and most rows of a table, by layout."""

LENGTHS = {"title": (8, 44), "point": (20, 80), "callout": (10, 60), "caveat": (10, 60)}
"""Fewest and most characters of a Chinese text, by what it is."""

OWNED = (Section, Slide, Chart, Table)
"""Records that are a deck's own."""


@dataclass(frozen=True)
class Made:
    """A deck with the workspace that it stands in."""

    workspace: Workspace
    folder: DeckFolder
    vocabulary: Vocabulary


class Maker:
    """Makes up the records of one deck."""

    def __init__(self, seed: int, slides: int) -> None:
        self._chance = Random(seed)
        self._language: Language = self._chance.choice(("zh-Hant", "en"))
        self._slides = slides
        self._records: dict[type[Record], dict[str, Any]] = {
            kind: {} for kind in (Source, Figure, Point, *OWNED)
        }

    def made(self) -> Made:
        """Return the deck with all around it."""
        chance, order = self._chance, list[str]()
        for name in SOURCES[: chance.randint(1, len(SOURCES))]:
            self._source(name)
        layouts = [each for each in get_args(Layout) if each not in AROUND]
        chosen = [chance.choice(layouts) for _ in range(self._slides)]
        for number, layout in enumerate(("cover", "agenda", *chosen, "sources")):
            if number and chance.random() < 0.3:
                order.append(self._section(f"part-{number}"))
            order += self._slide(f"slide-{number}", layout)
        deck = self._kept(
            Deck, {"id": DECK, "order": order, "date": "2026-02-10", "cutoff": "2026-02-09",
                   "title": self._text(20), "subtitle": self._text(24), "audience": self._text(12),
                   "prepared_by": self._text(8), "contact": self._text(8), "version": "1",
                   "decision": self._text(30), "marking": "TLP:CLEAR",
                   "bilingual": chance.choice(("columns", "tiers")),
                   "lead": chance.choice((None, "en", "zh-Hant"))},
        )  # fmt: skip
        kept = self._records
        folder = DeckFolder(
            deck, read_order(deck.order), kept[Slide], kept[Section], kept[Chart], kept[Table], None
        )
        files = {
            (kind.__name__.lower(), f"{DECK}/{name}" if kind in OWNED else name): f"{name}.toml"
            for kind, records in kept.items()
            for name in records
        }
        workspace = Workspace(
            Path(), Settings(schema_version=1, default_deck=DECK), kept[Source], kept[Figure],
            kept[Point], {DECK: folder}, {**files, ("deck", DECK): "deck.toml"}, {},
        )  # fmt: skip
        return Made(workspace, folder, Vocabulary(MadeUp({}), load_units({})))

    def _text(self, most: int, least: int = 2) -> str:
        return text(self._chance, self._language, self._chance.randint(min(least, most), most))

    def _kept(self, kind: Any, fields: dict[str, Any]) -> Any:
        """Return a record, checked as one from a file, and keep it if it has a place to be kept."""
        record = kind.model_validate({"language": self._language, **fields})
        if kind in self._records:
            self._records[kind][record.id] = record
        return record

    def _source(self, name: str) -> None:
        fields = {"id": name, "outlet": self._text(6), "title": self._text(30),
                  "author": self._text(4), "url": "https://www.example.org/a", "type": "media",
                  "published": "2024-06-21", "published_status": "exact",
                  "limits": self._text(60), "gives": self._text(40),
                  "original_file": "a.txt", "original_sha256": "0" * 64, "original_bytes": 1,
                  }  # fmt: skip
        self._kept(Source, fields)

    def _section(self, name: str) -> str:
        divider, backup = self._chance.random() < 0.5, self._chance.random() < 0.2
        self._kept(
            Section, {"id": name, "title": self._text(16), "divider": divider, "backup": backup}
        )
        return f"# {name}"

    def _slide(self, name: str, layout: str) -> list[str]:
        """Make a slide up and return its lines of the order."""
        chance = self._chance
        least, most = LENGTHS["title"]
        fields: dict[str, Any] = {"id": name, "layout": layout, "title": self._text(most, least)}
        for field in ("callout", "caveat"):
            if chance.random() < 0.3 and layout not in AROUND:
                fields[field] = self._text(LENGTHS[field][1], LENGTHS[field][0])
        number = 0 if layout in AROUND else chance.randint(0, 2)
        if layout in ("assertion", "answer", "evidence"):
            number = chance.choice((1, 3, 4, 4))
        if layout == "chart":
            fields["charts"] = [self._chart(f"{name}-{n}") for n in range(chance.randint(1, 2))]
        if layout == "table" or layout in COLUMNS:
            fields["table"] = self._table(name, layout)
        if layout in ("big-number", "comparison"):
            many = chance.randint(1, 3) if layout == "big-number" else chance.randint(2, 12)
            fields["figures"] = self._figures(name, many)
        self._kept(Slide, fields)
        named = 0.8 if layout == "answer" else 0.1
        return [f"## {name}", *(self._point(f"{name}-point-{n}", named) for n in range(number))]

    def _point(self, name: str, named: float) -> str:
        """Make a point up; `named` is how likely it is that it names slides, 0 to 1."""
        least, most = LENGTHS["point"]
        length = most if self._chance.random() < 0.5 else self._chance.randint(least, most)
        (figure,) = self._figures(name, 1)
        body = text(self._chance, self._language, length)
        if self._chance.random() < 0.4:
            body = text(self._chance, self._language, length // 2)
            rest = text(self._chance, self._language, length // 2)
            between = " " if self._language == "en" else ""
            body = between.join((body.rstrip(".。？"), f"{{{figure}}}", rest))
        if self._chance.random() < named:
            slides = self._chance.sample(range(2, 2 + self._slides), self._chance.choice((1, 1, 4)))
            body += f"（{'、'.join(f'{{slide_slide_{each}}}' for each in sorted(slides))}）"
        self._kept(
            Point, {"id": name, "kind": "judgement", "claimant": "desk", "text": body.strip()}
        )
        return name

    def _table(self, name: str, layout: str) -> str:
        """Make a table up as its layout wants it."""
        chance = self._chance
        columns = [f"c{n}" for n in range(chance.randint(*COLUMNS.get(layout, (2, 6))))]
        if layout == "confidence":
            columns[chance.randint(1, len(columns) - 1)] = layout
        rows = chance.choice((3, 8, 40)) if layout == "table" else chance.randint(*ROWS[layout])
        longest = {column: chance.choice((4, 12, 30)) for column in columns}
        numbers = chance.choice(columns[1:]) if layout == "table" and chance.random() < 0.4 else ""
        cells = {
            f"r{row}": {
                column: self._cell(f"{name}-{column}-{row}", layout, place, longest[column])
                if column not in ("confidence", numbers)
                else f"{{{self._figures(f'{name}-{row}', 1)[0]}}}"
                if column == numbers
                else chance.choice(CONFIDENCES[self._language])
                for place, column in enumerate(columns)
            }
            for row in range(rows)
        }
        widths = [chance.randint(1, 4) for _ in columns] if chance.random() < 0.3 else []
        heads = {column: self._text(8) for column in columns}
        self._kept(Table, {"id": name, "columns": heads, "rows": cells, "widths": widths})
        return name

    def _cell(self, name: str, layout: str, place: int, longest: int) -> str:
        """Make a cell up: a text, a figure, a text with a figure, or nothing."""
        chance = self._chance
        if layout == "timeline" and place == 0 and chance.random() < 0.7:
            return f"{{{self._figures(name, 1, of='date')[0]}}}"
        if place and chance.random() < 0.06:
            return ""
        words = self._text(longest, 1)
        if chance.random() < 0.1:
            between = " " if self._language == "en" else ""
            return f"{words}{between}{{{self._figures(name, 1)[0]}}}"
        return words

    def _chart(self, name: str) -> str:
        chance = self._chance
        kind = chance.choice(("column", "bar", "line", "range"))
        if kind != "range" and chance.random() < 0.4:
            return self._several(name, kind)
        figures = self._figures(name, chance.randint(1, 12), of=kind)
        highlight = chance.choice(figures) if chance.random() < 0.3 else None
        title, note = self._text(24), self._text(40)
        self._kept(
            Chart, {"id": name, "kind": kind, "title": title, "note": note, "figures": figures,
                    "highlight": highlight},
        )  # fmt: skip
        return name

    def _several(self, name: str, kind: str) -> str:
        """Make a chart of several series up, each with a figure for some of the same years."""
        chance = self._chance
        years, count = chance.randint(1, 8), chance.randint(2, 4)
        names = self._figures(name, years * count, of="line", years=years)
        series = []
        for number in range(count):
            own = names[number * years : (number + 1) * years]
            kept = [each for each in own if chance.random() < 0.85] or own[:1]
            series.append({"id": f"s{number}", "name": self._text(12), "figures": kept})
        title, note = self._text(24), self._text(40)
        self._kept(
            Chart, {"id": name, "kind": kind, "title": title, "note": note, "series": series}
        )
        return name

    def _figures(self, name: str, many: int, of: str = "", years: int = 0) -> list[str]:
        """Make figures up; those `of` a kind of chart are alike in unit and size.

        Their dates begin anew after so many `years`, or not at all.
        """
        sources = list(self._records[Source])
        made = made_figure(self._chance, self._text, of, sources)
        names = [f"f_{name.replace('-', '_')}_{number}" for number in range(many)]
        for number, each in enumerate(names):
            self._kept(Figure, made(each, number % years if years else number))
        return names
