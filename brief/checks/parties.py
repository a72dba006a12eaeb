"""P3: what a party says is said to be its own, in the sentence itself."""

from collections.abc import Iterator

from brief.checks.material import Material, Words
from brief.checks.naming import is_party, names, parts
from brief.checks.rule import Flaw, rule
from brief.model.identifiers import LANGUAGES, Language
from brief.model.point import DESK, Point
from brief.model.record import NOT_STATED

_LANGUAGE_NAMES: dict[Language, str] = {"zh-Hant": "Chinese", "en": "English"}


@rule(
    "P3",
    "error",
    "parties attributed in the sentence",
    wants="What a government, an official or a party's paper says is attributed in the sentence, in"
    " both languages; {figure:originator} may do it for a statistic.",
    why="On a slide a party's claim without its name reads as our finding. The source line below"
    " does not help: it is not read out.",
    bad='text = "中國不會率先動武。"\nclaimant = "中國外交部"',
    good='text = "中國外交部稱不會率先動武。"\nclaimant = "中國外交部"',
    standard="AP: attribute what is not known at first hand; ICD 206",
)
def unattributed(material: Material) -> Iterator[Flaw]:
    """Find points that a party claims and that do not say so."""
    for words in material.texts:
        point = words.record
        if not isinstance(point, Point) or point.kind == "option":
            continue
        for claimant in _unnamed(words, point, material):
            yield Flaw(
                point,
                f"the {_LANGUAGE_NAMES[words.language]} does not say that this is the word of"
                f" {claimant}",
                "name who says so in the sentence",
                words=claimant,
                file=words.file,
            )


def _unnamed(words: Words, point: Point, material: Material) -> Iterator[str]:
    """Return the parties among a point's claimants that its text leaves unnamed."""
    if point.claimant in (DESK, NOT_STATED):
        return
    written = {
        language: _word(material, "claimant", point.claimant, point.language, language)
        for language in LANGUAGES
    }
    claimants = written[words.language]
    if claimants is None:
        return
    party = any(
        is_party(part, language) for language, text in written.items() for part in parts(text or "")
    )
    if not party:
        return
    text = attributed_text(words, material)
    for part in parts(claimants):
        alone = len(parts(claimants)) == 1
        if (alone or is_party(part, words.language)) and not names(text, part, words.language):
            yield part


def attributed_text(words: Words, material: Material) -> str:
    """Return a text with its {figure:originator} in words, and without other placeholders."""
    text = words.text
    for each in reversed(words.placeholders):
        figure = material.workspace.figures.get(each.name)
        shown = " "
        if figure and each.variant == "originator":
            name = _word(material, "originator", figure.originator, figure.language, words.language)
            shown = name or " "
        text = text[: each.start] + shown + text[each.end :]
    return text


def _word(
    material: Material, kind: str, text: str, written: Language, wanted: Language
) -> str | None:
    """Return a word of the vocabulary in a language, None where it is not translated."""
    return material.vocabulary.translations.find(kind, text, written, wanted)
