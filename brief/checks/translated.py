"""L7: every text stands in both languages, in its present wording."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.uses import own_records
from brief.language.catalog_refresh import Key, State, states
from brief.language.catalogs import LANGUAGE_NAMES
from brief.model.identifiers import LANGUAGES, Language
from brief.model.record import Record
from brief.model.text_unit import TextUnit, text_units


@rule(
    "L7",
    "error",
    "translated",
    wants="Every text and every word of the vocabulary has a translation of its present wording,"
    " but for what is the same in both languages; one marked fuzzy is a draft.",
    why="A missing or stale translation shows a reader of the other language an old number, or"
    " nothing at all.",
    bad="#, fuzzy above a msgid",
    good="the same entry with a msgstr that a translator has read, without the fuzzy mark",
    standard="gettext: fuzzy entries are not for release",
)
def untranslated(material: Material) -> Iterator[Flaw]:
    """Find texts of the checked records without a translation that stands."""
    units = list(material.workspace.text_units())
    catalogs = material.vocabulary.translations.catalogs
    found = {wanted: states(units, wanted, catalogs[wanted]) for wanted in LANGUAGES}
    seen: set[tuple[Language, Key]] = set()
    for record, deck in _records(material):
        for unit in text_units(record, "", deck):
            for wanted in LANGUAGES:
                key = (unit.context, unit.text)
                if unit.language == wanted or (wanted, key) in seen:
                    continue
                seen.add((wanted, key))
                flaw = _flaw(unit, wanted, found[wanted], material)
                if flaw:
                    yield Flaw(
                        record,
                        flaw,
                        "run `brief translate update`, then give it a msgstr that is not fuzzy",
                        words=unit.text if "/" not in unit.context else unit.context,
                        deck=deck,
                        file=catalogs[wanted].file,
                    )


def _flaw(
    unit: TextUnit, wanted: Language, found: Mapping[Key, State], material: Material
) -> str | None:
    """Return what is wrong with a unit's translation; a source at rest asks for none."""
    key = (unit.context, unit.text)
    state = found.get(key, "done")
    if state == "done":
        return None
    language = LANGUAGE_NAMES[wanted]
    what = "its text" if "/" in unit.context else f"the {unit.context} '{unit.text}'"
    if state == "missing":
        return f"{what} has no translation into {language}"
    entry = material.vocabulary.translations.catalogs[wanted].entries.get(key)
    if entry and entry.draft:
        return f"the translation of {what} into {language} is only a draft (fuzzy)"
    return f"the translation of {what} into {language} is of an older wording"


def in_one_line(messages: Iterable[str]) -> str:
    """Sum up what `untranslated` says of many texts of one catalog."""
    counts = Counter(
        "only a draft (fuzzy)"
        if message.endswith("(fuzzy)")
        else "of an older wording"
        if message.endswith("wording")
        else "missing"
        for message in messages
    )
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    return f"{counts.total()} translations are not done: {kinds}"


def _records(material: Material) -> Iterator[tuple[Record, str]]:
    for record in (*material.sources, *material.figures, *material.points):
        yield record, ""
    for folder in material.decks:
        for own in own_records(folder):
            yield own, folder.deck.id
