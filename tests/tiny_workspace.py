"""A workspace of one made-up source and one deck, small enough to break in every way."""

import hashlib
import re
from pathlib import Path

from brief.language.vocabulary import Vocabulary
from brief.model.outline import points_of
from brief.model.placeholder import placeholders
from brief.model.workspace import Workspace
from brief.store.loading import load_workspace

ORIGINAL = """某報的一則短訊

遠望所的2025年版年報估計，截至2024年6月，丙國有超過600枚可用彈頭，另有100枚封存。
年報又說，丙國到2030年會有800枚可用彈頭。
丙國官員表示不會先動手，也不參加裁減會談。
丙國封存100枚的說法，只出自同一份年報。
"""

SOURCE = "short-report"
DECK = "tiny"

_ENGLISH = {
    "丙國": "Country C",
    "彈頭數": "number of warheads",
    "遠望所": "Lookout Institute",
    "年報": "Yearbook",
    "某報": "Some Paper",
    "可用": "available",
    "封存": "stored",
    "TLP:CLEAR": "TLP:CLEAR",
    "遠望所預測{warheads_later:target}有{warheads_later}。": (
        "Words of point later-count, expected by {warheads_later:target}: {warheads_later}"
    ),
}
_CHINESE = {"operational": "作戰可用", "stockpile": "庫存", "date": "日期"}


def span(quote: str, nth: int = 1) -> tuple[int, int]:
    """Return where a quotation stands in the original."""
    start = [match.start() for match in re.finditer(re.escape(quote), ORIGINAL)][nth - 1]
    return start, start + len(quote)


def figure_anchor(quote: str, nth: int = 1) -> str:
    """Return the anchor of a figure as it stands in a record."""
    start, end = span(quote, nth)
    return f'{{ source = "{SOURCE}", start = {start}, end = {end}, text = "{quote}" }}'


def point_anchor(quote: str) -> str:
    """Return the anchor of a point as it stands in a record."""
    start, end = span(quote)
    digest = hashlib.sha256(quote.encode()).hexdigest()
    return f'{{ source = "{SOURCE}", start = {start}, end = {end}, sha256 = "{digest}" }}'


def figure(name: str, number: str, quote: str, **more: str) -> str:
    """Return a figure's file; a value among `more` stands there as TOML."""
    fields = {
        "id": f'"{name}"',
        "subject": '"丙國"',
        "measure": '"彈頭數"',
        **dict([number.split(" = ")]),
        "unit": '"warhead"',
        "as_of": '"2024-06"',
        "originator": '"遠望所"',
        "publication": '"年報"',
        "edition": '"2025"',
        "basis": '"operational"',
        "basis_published": '"可用"',
        "basis_by": '"article"',
        "status": '"estimate"',
        "anchors": f"[\n  {figure_anchor(quote)},\n]",
    }
    return toml({**fields, **more})


def toml(fields: dict[str, str]) -> str:
    """Return a record's file from fields whose values are TOML; an empty value leaves one out."""
    return "\n".join(f"{name} = {value}\n" for name, value in fields.items() if value)


def point(name: str, text: str, quote: str = "", **more: str) -> str:
    """Return a point's file; one without a quotation is ours."""
    fields = {"id": f'"{name}"', "kind": '"fact"', "text": f'"{text}"', "claimant": '"遠望所"'}
    if quote:
        fields["anchors"] = f"[\n  {point_anchor(quote)},\n]"
    else:
        fields |= {"kind": '"judgement"', "claimant": '"desk"'}
    return toml({**fields, **more})


def _note() -> str:
    blocks = [
        (
            "年報又說",
            "遠望所的",
            "估計丙國有超過600枚可用，另有100枚封存，時點是2024年6月，據遠望所。",
        ),
        ("丙國官員", "年報又說", "遠望所估計到2030年有800枚。"),
        ("丙國封存", "丙國官員", "官員的表態。"),
        ("", "丙國封存", "封存的100枚只有一個出處。"),
    ]
    lines = ["# 讀後札記\n"]
    for number, (following, first, text) in enumerate(blocks, 1):
        start = ORIGINAL.index(first)
        end = ORIGINAL.index(following) if following else len(ORIGINAL)
        lines.append(f"<!-- block {number} {start}-{end} -->\n\n{text}\n")
    return "\n".join(lines)


def files() -> dict[str, str]:
    """Return every file of the workspace but its catalogs, by name."""
    seed, deck = f"seeds/{SOURCE}", f"decks/{DECK}"
    data = ORIGINAL.encode()
    slides = {
        "cover": {"layout": '"cover"', "title": '"丙國的彈頭"'},
        "agenda": {"layout": '"agenda"', "title": '"我們要說的事"'},
        "answer": {
            "layout": '"assertion"',
            "title": '"丙國的彈頭{warheads_now}，還在增加"',
            "callout": '"本報告計算：再增加{rise}。"',
            "caveat": '"估計不是清點，見{slide_compare}。"',
            "notes": '"先說數字，再說是誰的數字。"',
        },
        "growth": {
            "layout": '"chart"',
            "title": '"增加的是預測"',
            "charts": '[\n  "count",\n]',
        },
        "compare": {"layout": '"table"', "title": '"兩種算法不能混用"', "table": '"bases"'},
        "number": {
            "layout": '"big-number"',
            "title": '"一個數字"',
            "figures": '[\n  "warheads_now",\n]',
        },
        "sources": {"layout": '"sources"', "title": '"憑什麼這樣說"'},
    }
    return {
        "brief.toml": f'schema_version = 1\n\ndefault_deck = "{DECK}"\n',
        "seeds/originals/short.txt": ORIGINAL,
        f"{seed}/source.toml": toml(
            {
                "id": f'"{SOURCE}"',
                "outlet": '"某報"',
                "title": '"一則短訊"',
                "author": '"unknown"',
                "url": '"https://example.org/short"',
                "published": '"2025-06-20"',
                "published_status": '"exact"',
                "type": '"media"',
                "limits": '"只轉述一份年報。"',
                "gives": '"彈頭的估計與預測。"',
                "original_file": '"short.txt"',
                "original_sha256": f'"{hashlib.sha256(data).hexdigest()}"',
                "original_bytes": str(len(data)),
            }
        ),
        f"{seed}/note.md": _note(),
        f"{seed}/figures/warheads_now.toml": figure(
            "warheads_now", "value = 600", "超過600枚", qualifier='"more_than"'
        ),
        f"{seed}/figures/warheads_later.toml": figure(
            "warheads_later",
            "value = 800",
            "800枚",
            status='"projection"',
            target='"2030"',
            made='"not_stated"',
        ),
        f"{seed}/figures/warheads_stored.toml": figure(
            "warheads_stored",
            "value = 100",
            "100枚",
            basis='"stockpile"',
            basis_published='"封存"',
            doubt='"封存的不是可用的。"',
            anchors=f"[\n  {figure_anchor('100枚')},\n  {figure_anchor('100枚', 2)},\n]",
        ),
        f"{seed}/figures/count_date.toml": figure(
            "count_date",
            'date = "2024-06"',
            "2024年6月",
            unit="",
            basis='"date"',
            basis_published='"not_stated"',
        ),
        f"{seed}/points/now-count.toml": point(
            "now-count",
            "遠望所估計，{count_date}時丙國可用的有{warheads_now}。",
            "截至2024年6月，丙國有超過600枚可用彈頭",
            topics='[\n  "arsenal-size",\n]',
        ),
        f"{seed}/points/later-count.toml": point(
            "later-count", "遠望所預測{warheads_later:target}有{warheads_later}。", "800枚可用彈頭"
        ),
        f"{seed}/points/no-first-move.toml": point(
            "no-first-move", "丙國官員說不會先動手。", "不會先動手", kind='"quotation"'
        ),
        f"{deck}/deck.toml": toml(
            {
                "id": f'"{DECK}"',
                "title": '"丙國的彈頭"',
                "subtitle": '"一份樣本"',
                "audience": '"讀者"',
                "date": '"2025-07-01"',
                "cutoff": '"2025-06-30"',
                "prepared_by": '"研究組"',
                "contact": '"desk@example.org"',
                "version": '"甲"',
                "decision": '"供參考"',
                "marking": '"TLP:CLEAR"',
                "order": "[\n"
                + "".join(
                    f'  "{line}",\n'
                    for line in (
                        "# main",
                        "## cover",
                        "## agenda",
                        "## answer",
                        "now-count",
                        "our-view",
                        "## growth",
                        "later-count",
                        "## compare",
                        "# back",
                        "## number",
                        "no-first-move",
                        "## sources",
                    )
                )
                + "]",
            }
        ),
        f"{deck}/memo.toml": toml(
            {
                "to": '"讀者"',
                "sender": '"研究組"',
                "subject": '"丙國的彈頭"',
                "purpose": '"供參考"',
                "bottom_line": '"可用的有{warheads_now}，都是估計。"',
                "key_points": '[\n  "now-count",\n]',
                "implications": '[\n  "our-view",\n]',
                "options": '[\n  "keep-waiting",\n]',
            }
        ),
        f"{deck}/sections/main.toml": toml({"id": '"main"', "title": '"正文"'}),
        f"{deck}/sections/back.toml": toml(
            {"id": '"back"', "title": '"備用"', "divider": "true", "backup": "true"}
        ),
        **{
            f"{deck}/slides/{name}.toml": toml({"id": f'"{name}"', **fields})
            for name, fields in slides.items()
        },
        f"{deck}/charts/count.toml": toml(
            {
                "id": '"count"',
                "kind": '"column"',
                "title": '"可用彈頭（枚）"',
                "figures": '[\n  "warheads_now",\n  "warheads_later",\n]',
            }
        ),
        f"{deck}/tables/bases.toml": 'id = "bases"\n\n[columns]\nwhat = "算什麼"\ncount = "多少"\n'
        '\n[rows.available]\nwhat = "可用"\ncount = "{warheads_now}"\n'
        '\n[rows.stored]\nwhat = "封存"\ncount = "{warheads_stored}"\n',
        f"{deck}/figures/rise.toml": figure(
            "rise",
            "value = 200",
            "600枚",
            originator='"desk"',
            publication="",
            edition="",
            basis_by='"desk"',
            status='"derived"',
            formula='"warheads_later - warheads_now"',
            anchors="",
        ),
        f"{deck}/points/our-view.toml": point(
            "our-view", "增加的方向可信，數字要連同版本引用。", confidence='"moderate"'
        ),
        f"{deck}/points/keep-waiting.toml": point(
            "keep-waiting", "維持現狀，等下一版年報。", kind='"option"'
        ),
    }


class TinyWorkspace:
    """The workspace on disk, with what tests do to it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name, text in files().items():
            self.write(name, text)

    def path(self, name: str) -> Path:
        """Return a file's path, its folder made."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file, byte for byte."""
        path = self.path(name)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def replace(self, name: str, old: str, new: str) -> None:
        """Put other text in the place of what must be there."""
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new, 1))

    def note_picked(self) -> None:
        """Add `picked` to the deck, which is without it as one that was written by hand."""
        points = points_of(self.load().decks[DECK].outline)
        lines = "".join(f'  "{point_id}",\n' for point_id in points)
        name = f"decks/{DECK}/deck.toml"
        self.write(name, f"{self.path(name).read_text('utf-8')}\npicked = [\n{lines}]\n")

    def load(self) -> Workspace:
        """Read the workspace."""
        return load_workspace(self.root)

    def translate(self, english: dict[str, str] | None = None) -> None:
        """Write both catalogs, with a translation of every text; `english` goes by context."""
        entries: dict[str, dict[tuple[str, str], str]] = {"en": {}, "zh_Hant": {}}
        for unit in self.load().text_units():
            names = "".join(f", {{{p.name}}}" for p in placeholders(unit.text))
            made = f"Words of {unit.context.replace('/', ' ')}{names}"
            if "/" not in unit.context:
                made = f"the {unit.context}"
            chosen = (english or {}).get(unit.context, _ENGLISH.get(unit.text, made))
            if unit.language == "zh-Hant":
                entries["en"][unit.context, unit.text] = chosen
            else:
                entries["zh_Hant"][unit.context, unit.text] = _CHINESE.get(unit.text, "某種口徑")
        for locale, texts in entries.items():
            body = "".join(
                f'msgctxt "{context}"\nmsgid "{_escaped(text)}"\nmsgstr "{_escaped(other)}"\n\n'
                for (context, text), other in texts.items()
            )
            header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
            self.write(f"translations/{locale}/LC_MESSAGES/points.po", header + body)

    def vocabulary(self) -> Vocabulary:
        """Return the translations and units of the workspace."""
        return Vocabulary.load(self.root / "translations", self.load().settings.units)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
