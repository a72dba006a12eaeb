"""Decks made up by chance, of what is hard to fit; the same seed gives the same deck."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, get_args

from brief.language.catalogs import Translations
from brief.language.units import load_units
from brief.language.vocabulary import Vocabulary
from brief.model.anchor import Anchor
from brief.model.chart import Chart
from brief.model.deck import Deck
from brief.model.figure import Figure
from brief.model.identifiers import Language
from brief.model.outline import read_order
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.model.record import Record
from brief.model.settings import Settings
from brief.model.slide import Layout, Slide
from brief.model.source import Source
from brief.model.table import Table
from brief.model.workspace import DeckFolder, Workspace

DECK = "stress"
SOURCE = "made-up"
AROUND = ("cover", "agenda", "sources")
"""Layouts that every deck has once."""

TABLES = {"timeline": 2, "options": 3, "confidence": 3}
"""Layouts whose table has a number of columns of its own."""

CHINESE = [
    "甲國",
    "乙方",
    "委員會",
    "報告",
    "估計",
    "預算",
    "卡車",
    "倉庫",
    "去年",
    "本季",
    "約",
    "超過",
    "增加",
    "減少",
    "可能",
    "仍未",
    "公布",
    "口徑",
    "不同",
    "港口",
    "演習",
    "協議",
    "條款",
    "第三",
    "以及",
    "不但",
    "因此",
    "若",
    "則",
    "「先談再說」",
    "（暫譯）",
    "《年度清單》",
    "——",
    "、",
    "，其中",
    "；但",
    "：例如",
    "……",
    "600輛",
    "2030年",
    "12.5%",
    "1.67兆元",
    "A-10型",
    "三分之一",
    "十、二十個",
    "350至400件",
    "2024年6月21日",
]
LATIN_IN_CHINESE = [
    "NATO",
    "SIPRI",
    "Blue-Book",
    "GDP",
    "TLP:AMBER",
    "e-mail",
    "Q3",
    "No.7",
    "km/h",
    "C4ISR",
]
ENGLISH = [
    "the",
    "of",
    "a",
    "in",
    "and",
    "to",
    "by",
    "from",
    "with",
    "more",
    "than",
    "about",
    "some",
    "estimate",
    "report",
    "warehouse",
    "trucks",
    "budget",
    "committee",
    "agreement",
    "has",
    "grown",
    "since",
    "will",
    "not",
    "be",
    "compared",
    "600",
    "2030",
    "12.5%",
    "$1.67",
    "trillion",
    "—",
    "(provisional)",
    "“talk",
    "first”",
    "it's",
    "long-range",
    "state-of-the-art",
    "No.7",
    "U.S.",
    "A-10",
    "350–400",
    "/",
]
LONG_WORDS = [
    "counterproliferation",
    "intercontinental",
    "Verkehrsinfrastrukturfinanzierungsgesellschaft",
    "interoperability/standardisation",
    "https://www.example.org/a/very/long/address/of/a/page",
    "telecommunications-interception",
    "internationalisation",
]
LENGTHS = {"title": (8, 44), "point": (20, 80), "callout": (10, 60), "caveat": (10, 60)}
"""Fewest and most characters of a Chinese text, by what it is."""


def text(chance: Random, language: Language, length: int) -> str:
    """Return about so many Chinese characters, or an English text as long to read."""
    parts: list[str] = []
    if language == "en":
        while sum(map(len, parts)) < length * 2.2:
            parts.append(chance.choice(LONG_WORDS if chance.random() < 0.06 else ENGLISH))
        words = " ".join(parts).strip("—/ ") or "report"
        return words[0].upper() + words[1:] + chance.choice((".", "", "?", "”"))
    while sum(map(len, parts)) < length:
        foreign = chance.random() < 0.12
        parts.append(chance.choice(LATIN_IN_CHINESE if foreign else CHINESE))
    words = "".join(parts)[:length].strip("，、；：—…") or "甲國"
    return words + chance.choice(("。", "", "」", "？"))


class MadeUp(Translations):
    """Translations of every text, made up where one is asked for."""

    def find(self, context: str, text_: str, written: Language, wanted: Language) -> str | None:
        """Return the text, or one of its length in the other language with the same figures."""
        if written == wanted:
            return text_
        digest = hashlib.sha256(f"{context}\n{text_}".encode()).hexdigest()
        length = len(text_) if written == "zh-Hant" else round(len(text_) / 2.2)
        words = text(Random(digest), wanted, max(length, 2)).replace("{", "").replace("}", "")
        named = [text_[each.start : each.end] for each in placeholders(text_)]
        return " ".join([words, *named]) if wanted == "en" else "".join([*named, words])


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
            kind: {} for kind in (Figure, Point, Slide, Chart, Table)
        }

    def made(self) -> Made:
        """Return the deck with all around it."""
        order: list[str] = []
        layouts = [each for each in get_args(Layout) if each not in AROUND]
        chosen = [self._chance.choice(layouts) for _ in range(self._slides)]
        for number, layout in enumerate(("cover", "agenda", *chosen, "sources")):
            order += self._slide(f"slide-{number}", layout)
        deck = self._kept(
            Deck, {"id": DECK, "order": order, "date": "2026-02-10", "cutoff": "2026-02-09",
                   "title": self._text(20), "subtitle": self._text(24), "audience": self._text(12),
                   "prepared_by": self._text(8), "contact": self._text(8), "version": "1",
                   "decision": self._text(30), "marking": "TLP:CLEAR"},
        )  # fmt: skip
        folder = DeckFolder(
            deck, read_order(deck.order), self._records[Slide], {}, self._records[Chart],
            self._records[Table], None,
        )  # fmt: skip
        source = self._kept(
            Source, {"id": SOURCE, "outlet": self._text(6), "title": self._text(30),
                     "author": self._text(4), "url": "https://www.example.org/a", "type": "media",
                     "published": "2024-06-21", "published_status": "exact",
                     "limits": self._text(60), "gives": self._text(40),
                     "original_file": "a.txt", "original_sha256": "0" * 64, "original_bytes": 1},
        )  # fmt: skip
        files = {
            (kind.__name__.lower(), f"{DECK}/{name}" if kind in (Slide, Chart, Table) else name): ""
            for kind, records in self._records.items()
            for name in records
        }
        workspace = Workspace(
            Path(), Settings(schema_version=1, default_deck=DECK), {SOURCE: source},
            self._records[Figure], self._records[Point], {DECK: folder},
            {**files, ("deck", DECK): "deck.toml", ("source", SOURCE): "source.toml"}, {},
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
            number = 4
        if layout == "chart":
            fields["charts"] = [self._chart(f"{name}-{n}") for n in range(chance.randint(1, 2))]
        if layout in ("table", "evidence", *TABLES):
            fields["table"] = self._table(name, layout)
        if layout in ("big-number", "comparison"):
            many = chance.randint(1, 3) if layout == "big-number" else chance.randint(2, 12)
            fields["figures"] = self._figures(name.replace("-", "_"), many)
        self._kept(Slide, fields)
        return [f"## {name}", *(self._point(f"{name}-point-{n}") for n in range(number))]

    def _point(self, name: str) -> str:
        least, most = LENGTHS["point"]
        length = most if self._chance.random() < 0.5 else self._chance.randint(least, most)
        (figure,) = self._figures(name.replace("-", "_"), 1)
        body = text(self._chance, self._language, length)
        if self._chance.random() < 0.4:
            body = f"{body[: length // 2]} {{{figure}}} {body[length // 2 :]}"
        self._kept(
            Point, {"id": name, "kind": "judgement", "claimant": "desk", "text": body.strip()}
        )
        return name

    def _table(self, name: str, layout: str) -> str:
        chance = self._chance
        columns = [f"c{n}" for n in range(TABLES.get(layout, chance.randint(2, 6)))]
        if layout == "confidence":
            columns[-1] = layout
        rows = chance.choice((3, 8, 40)) if layout == "table" else chance.randint(2, 7)
        cells = {
            f"r{row}": {column: self._text(chance.choice((4, 12, 30)), 1) for column in columns}
            for row in range(rows)
        }
        heads = {column: self._text(8) for column in columns}
        self._kept(Table, {"id": name, "columns": heads, "rows": cells})
        return name

    def _chart(self, name: str) -> str:
        many = self._chance.randint(1, 12)
        figures = self._figures(name.replace("-", "_"), many, alike=True)
        kind = self._chance.choice(("column", "bar", "line"))
        title, note = self._text(24), self._text(40)
        self._kept(
            Chart, {"id": name, "kind": kind, "title": title, "note": note, "figures": figures}
        )
        return name

    def _figures(self, name: str, many: int, *, alike: bool = False) -> list[str]:
        """Make figures up; those of one chart are `alike` in unit, basis and size."""
        chance = self._chance
        money = chance.random() < 0.3
        scale = chance.choice((10, 10**4, 10**9, 10**13) if money else (1, 10, 10**3, 10**6))
        names = [f"f_{name}_{number}" for number in range(many)]
        subjects = [self._text(chance.choice((2, 6, 14))) for _ in range(3)]
        for number, each in enumerate(names):
            projected = chance.random() < 0.3
            quote = "x"
            fields: dict[str, Any] = {
                "id": each, "subject": chance.choice(subjects), "measure": self._text(8),
                "value": Decimal(chance.randint(1, 9999) * scale) / 10,
                "qualifier": chance.choice(("exact", "approx", "more_than", "at_least")),
                "as_of": f"{2010 + number}-{chance.randint(1, 12):02}",
                "originator": self._text(8), "publication": self._text(8), "edition": "2025",
                "basis": "operational" if alike else chance.choice(("operational", "stockpile")),
                "basis_published": self._text(4), "basis_by": "article",
                "status": "projection" if projected else "estimate",
                "anchors": [Anchor(source=SOURCE, start=0, end=1, text=quote)],
            }  # fmt: skip
            fields |= {"currency": "TWD"} if money else {"unit": "warhead"}
            if projected:
                fields |= {"target": f"{2030 + number}", "made": "2024"}
            if chance.random() < 0.15:
                fields["doubt"] = self._text(40)
            self._kept(Figure, fields)
        return names
