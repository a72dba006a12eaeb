"""S1, S2 and S3: what is not known about a source is said, and nothing rests on it alone."""

import re
from collections.abc import Iterator

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.uses import shown_points

_ASKED = {
    "published": (
        "the date",
        re.compile(r"日期|未標日|何時|\bdate|\bundated\b|\bwhen\b", re.IGNORECASE),
    ),
    "outlet": (
        "the outlet",
        re.compile(
            r"媒體|出處|刊物|刊登|出版|發布者|發行|何處|\boutlet|\bpublish|\bpublication\b|\bwhere\b",
            re.IGNORECASE,
        ),
    ),
}
"""The fields of a source that may be unknown, what they are called, and words that own up to it."""


@rule(
    "S1",
    "error",
    "unknown acknowledged",
    wants="A source whose date or outlet is unknown says so in its limits.",
    why="The limits stand on the sources slide. A reader who is not told that an article is undated"
    " takes its last year for this one.",
    bad='published = "unknown", limits = "一篇評論。"',
    good='published = "unknown", limits = "一篇沒有日期的評論。"',
    standard="ICD 206: source descriptors name what bears on currency and access",
)
def unknown_acknowledged(material: Material) -> Iterator[Flaw]:
    """Find sources that keep quiet about an unknown date or outlet.

    One that says nothing at all is only asked once a deck relies on it.
    """
    used = _used_sources(material)
    for source in material.sources:
        if source.limits is None and source.id not in used:
            continue
        for field, (what, words) in _ASKED.items():
            if getattr(source, field) == "unknown" and not words.search(source.limits or ""):
                yield Flaw(
                    source,
                    f"{what} is unknown, and limits does not say so",
                    f"say in limits that {what} is unknown, or find it",
                    words=field,
                )


@rule(
    "S2",
    "warning",
    "sole support",
    wants="A fact on a slide or in a memo has support in a source whose date is known.",
    why="Nobody can say of what time an undated text speaks, nor whether it still holds.",
    bad="a fact whose only anchor lies in an undated op-ed",
    good="the same with a second anchor in a dated report, or as what the author says",
    standard="ICD 206: currency of sources; ICD 203: source quality",
)
def sole_support(material: Material) -> Iterator[Flaw]:
    """Find facts that decks show and whose anchors all lie in undated sources.

    A text that names the source's author gives a reader that author's account, and no more.
    """
    sources = material.workspace.sources
    undated = {source.id for source in sources.values() if source.published == "unknown"}
    _, owns_up = _ASKED["published"]
    shown = {point for folder in material.decks for point in shown_points(folder)}
    for point in material.points:
        behind = {anchor.source for anchor in point.anchors}
        if point.kind != "fact" or point.id not in shown or not behind or not behind <= undated:
            continue
        authors = {sources[source].author for source in behind}
        whose = any(author in point.text or author == point.claimant for author in authors)
        if not whose and not owns_up.search(point.text):
            yield Flaw(
                point,
                f"rests on undated sources alone: {', '.join(sorted(behind))}",
                "find a dated source, or say whose account it is and that it is undated",
            )


@rule(
    "S3",
    "warning",
    "source described",
    wants="A source that a page rests on says what it gives the briefing (gives), and what a reader"
    " must know before relying on it (limits).",
    why="The sources slide says both of each source. Where one is left out it says 'not noted',"
    " and a reader can't tell a ministry's table from a column.",
    bad="a source.toml without gives and limits",
    good='gives = "年底裝置容量。", limits = "未說明如何統計。"',
    standard="ICD 206: source descriptors and a summary statement of the sources",
)
def described(material: Material) -> Iterator[Flaw]:
    """Find sources that decks use and that say nothing of themselves."""
    used = _used_sources(material)
    for source in material.sources:
        missing = [field for field in ("gives", "limits") if getattr(source, field) is None]
        if source.id in used and missing:
            yield Flaw(
                source,
                f"has no {' and no '.join(missing)}, and pages rest on it",
                f"write {' and '.join(missing)} in a sentence each; until then the sources slide"
                " says 'not noted'",
                words=", ".join(missing),
            )


def _used_sources(material: Material) -> set[str]:
    """Return the sources that figures and points on the decks' pages stand in."""
    workspace = material.workspace
    used: set[str] = set()
    for folder in material.decks:
        for point in shown_points(folder):
            used.update(anchor.source for anchor in workspace.points[point].anchors)
    for use in material.uses:
        used.update(anchor.source for anchor in workspace.figures[use.figure].anchors)
    return used
