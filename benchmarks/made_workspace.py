"""A made-up workspace in two languages, as large as is wanted; no two points say the same."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

A_SOURCE = 50
"""Points that stand in one source."""

A_DECK = 1000
"""Points for which there is a deck, which shows some of them."""

SHOWN = 120
"""Points that a deck shows, four on a slide."""

_WHO = (
    ("北島", "Northisle"), ("東灣", "Eastbay"), ("南原", "Southplain"), ("西嶺", "Westridge"),
    ("中洲", "Midland"), ("青港", "Greenport"), ("赤谷", "Redvale"), ("白丘", "Whitehill"),
)  # fmt: skip
_WHAT = (
    ("庫存", "stockpile"), ("部署", "deployment"), ("試驗", "testing"), ("採購", "purchases"),
    ("演習", "exercises"), ("預算", "budget"), ("談判", "negotiations"), ("查核", "inspections"),
)  # fmt: skip
_HOW = (
    ("逐步增加，但速度不如外界所料", "is growing step by step, though slower than was expected"),
    ("與另外三國都不相同", "is unlike that of the other three countries"),
    ("受第二艘船延誤影響", "suffers from the delay of the second ship"),
    ("依兩份報告看來仍在計畫之中", "is still planned, by the look of two reports"),
    ("已進入第三階段", "has entered its third phase"),
    ("在2030年前恐怕難以完成", "will hardly be complete before 2030"),
    ("與2018年的說法不同", "differs from what was said in 2018"),
)
_THEN = (
    ("軍方不願證實", "The military would not confirm it"),
    ("四國都表示關切", "All four countries voiced concern"),
    ("細節留待下一次會議", "Details are left to the next meeting"),
    ("研究者提醒不要過度解讀", "Researchers warn against reading too much into it"),
    ("這是首次得到證實", "It is the first confirmation"),
)

_SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")
"""Names of areas in English are made of them, a syllable for a digit."""

_SHARED = (
    ("subject", "各區", "the areas"), ("measure", "彈頭數", "number of warheads"),
    ("originator", "遠望所", "Lookout Institute"), ("publication", "年報", "Yearbook"),
    ("claimant", "遠望所", "Lookout Institute"), ("basis_published", "可用", "available"),
    ("outlet", "某報", "Some Paper"),
)  # fmt: skip
"""Words that many records share, translated once."""

_SOURCE = (
    ("title", "短訊", "A short report"), ("limits", "只轉述年報。", "Only repeats a yearbook."),
    ("gives", "彈頭的估計。", "An estimate of warheads."),
)  # fmt: skip
_DECK = (
    ("title", "各區的估計", "Estimates by area"), ("subtitle", "樣本", "A sample"),
    ("audience", "讀者", "Readers"), ("prepared_by", "研究組", "Research desk"),
    ("contact", "desk@example.org", "desk@example.org"), ("version", "甲", "A"),
    ("decision", "供參考", "For information"), ("marking", "TLP:CLEAR", "TLP:CLEAR"),
)  # fmt: skip
_TITLE = ("這幾區都有新的估計", "There are new estimates for these areas")


def texts(number: int) -> tuple[str, str]:
    """Return the text of a point and its translation; no two points say the same."""
    digits = [number // base % size for base, size in ((1, 8), (8, 8), (64, 7), (448, 5))]
    who, what, how, then = (
        part[digit] for part, digit in zip((_WHO, _WHAT, _HOW, _THEN), digits, strict=True)
    )
    name = "".join("東南西北山水林田風雨"[int(digit)] for digit in str(number))
    other = "".join(_SYLLABLES[int(digit)] for digit in str(number))
    figure = f"{{count_{number // 4 * 4}}}"
    return (
        f"{who[0]}{name}區的{what[0]}{how[0]}，{figure}是最新的估計；{then[0]}。",
        (
            f"The {what[1]} of {who[1]}'s area {other.capitalize()} {how[1]};"
            f" {figure} is the newest estimate. {then[1]}."
        ),
    )


def sources(points: int) -> Iterator[tuple[str, str]]:
    """Return the files of the sources with their points and figures."""
    for first in range(0, points, A_SOURCE):
        source = f"paper-{first // A_SOURCE}"
        lines = [f"第{number}行有{number + 100}枚彈頭。\n" for number in range(A_SOURCE)]
        original = f"{source}\n{''.join(lines)}"
        data = original.encode()
        yield f"seeds/originals/{source}.txt", original
        yield (
            f"seeds/{source}/source.toml",
            (
                f'id = "{source}"\noutlet = "某報"\ntitle = "短訊"\nauthor = "unknown"\n'
                f'url = "https://example.org/{source}"\npublished = "2025-06-20"\n'
                'published_status = "exact"\ntype = "media"\nlimits = "只轉述年報。"\n'
                f'gives = "彈頭的估計。"\noriginal_file = "{source}.txt"\n'
                f'original_sha256 = "{hashlib.sha256(data).hexdigest()}"\n'
                f"original_bytes = {len(data)}\n"
            ),
        )
        for place in range(A_SOURCE):
            number, quote = first + place, f"{place + 100}枚"
            start = original.index(quote)
            span = f'{{ source = "{source}", start = {start}, end = {start + len(quote)}'
            digest = hashlib.sha256(quote.encode()).hexdigest()
            yield (
                f"seeds/{source}/points/point-{number}.toml",
                (
                    f'id = "point-{number}"\n\nkind = "fact"\n\ntext = "{texts(number)[0]}"\n\n'
                    f'claimant = "遠望所"\n\ntopics = [\n  "topic-{number % 20}",\n]\n\n'
                    f'anchors = [\n  {span}, sha256 = "{digest}" }},\n]\n'
                ),
            )
            if number % 4 == 0:
                yield (
                    f"seeds/{source}/figures/count_{number}.toml",
                    (
                        f'id = "count_{number}"\n\nsubject = "各區"\n\nmeasure = "彈頭數"\n\n'
                        f'value = {place + 100}\n\nunit = "warhead"\n\nas_of = "2024-06"\n\n'
                        'originator = "遠望所"\n\npublication = "年報"\n\nedition = "2025"\n\n'
                        'basis = "operational"\n\nbasis_published = "可用"\n\n'
                        'basis_by = "article"\n\n'
                        f'status = "estimate"\n\nanchors = [\n  {span}, text = "{quote}" }},\n]\n'
                    ),
                )


def decks(points: int) -> Iterator[tuple[str, str]]:
    """Return the files of the decks."""
    for first in range(0, points, A_DECK):
        deck, lines = f"deck-{first // A_DECK}", ["# main"]
        for slide in range(SHOWN // 4):
            start = first + slide * 4
            shown = range(start, min(start + 4, points))
            lines += [f"## slide-{slide}", *(f"point-{number}" for number in shown)]
            yield (
                f"decks/{deck}/slides/slide-{slide}.toml",
                f'id = "slide-{slide}"\nlayout = "assertion"\ntitle = "這幾區都有新的估計"\n',
            )
        order = "".join(f'  "{line}",\n' for line in lines)
        yield f"decks/{deck}/sections/main.toml", 'id = "main"\ntitle = "正文"\n'
        yield (
            f"decks/{deck}/deck.toml",
            (
                f'id = "{deck}"\ntitle = "各區的估計"\nsubtitle = "樣本"\naudience = "讀者"\n'
                'date = "2025-07-01"\ncutoff = "2025-06-30"\nprepared_by = "研究組"\n'
                'contact = "desk@example.org"\nversion = "甲"\ndecision = "供參考"\n'
                f'marking = "TLP:CLEAR"\norder = [\n{order}]\n'
            ),
        )


def translations(points: int) -> Iterator[tuple[str, str, str]]:
    """Return the entries of the English catalog: where each text stands, itself, and in English."""
    yield from _SHARED
    for number in range(points):
        yield f"point/point-{number}", *texts(number)
    for first in range(0, points, A_SOURCE):
        for field, said, other in _SOURCE:
            yield f"source/paper-{first // A_SOURCE}/{field}", said, other
    for deck in range(-(-points // A_DECK)):
        yield f"section/deck-{deck}/main/title", "正文", "Main part"
        for field, said, other in _DECK:
            yield f"deck/deck-{deck}/{field}", said, other
        for slide in range(SHOWN // 4):
            yield f"slide/deck-{deck}/slide-{slide}/title", *_TITLE


def make(root: Path, points: int) -> None:
    """Write a workspace with so many points, all of them translated."""
    made = {"brief.toml": 'schema_version = 1\n\ndefault_deck = "deck-0"\n'}
    made |= dict(sources(points)) | dict(decks(points))
    entries = ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n']
    for context, said, other in translations(points):
        entries.append(f'msgctxt "{context}"\nmsgid "{said}"\nmsgstr "{other}"\n')
    made["translations/en/LC_MESSAGES/points.po"] = "\n".join(entries)
    for name, text in made.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
