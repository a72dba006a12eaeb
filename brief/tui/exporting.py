"""Exporting a deck from the workbench: all of its files, or none."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from brief.errors import BadUsage
from brief.export.earlier import with_earlier
from brief.export.exporter import FORMATS, ExportedFile, Exporter, jobs
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import DeckLanguage
from brief.model.workspace import DeckFolder, Workspace
from brief.store.atomic import write_into
from brief.store.sums import refuse_wrong_sums
from brief.tui.export_choices import Wanted

if TYPE_CHECKING:  # the rules take a third of a second to load: too long for the start
    from brief.checks.running import Finding
    from brief.export.drawn_decks import DeckDrawer


@dataclass(frozen=True)
class Exported:
    """What an export has written."""

    files: tuple[str, ...]
    """Paths, relative to the workspace where they lie in it."""
    warnings: tuple[str, ...] = ()
    """What an editor should know, as `language: slide: what`."""


class Cancelled(Exception):
    """The user stopped the export; nothing was written."""


class Held(Exception):
    """Errors that `brief check` finds keep the deck from leaving; nothing was written."""

    def __init__(self, errors: "tuple[Finding, ...]") -> None:
        super().__init__(f"{len(errors)} errors")
        self.errors = errors
        """Never empty."""


_MOST = 4
"""Errors that are named; the rest is for `brief check`."""


def errors_that_hold(errors: "tuple[Finding, ...]", word: Callable[..., str]) -> list[str]:
    """Say what keeps a deck from leaving, if anything: how much, the first, a way out."""
    if not errors:
        return []
    lines = [word("Nothing was written. Errors found: {number}", number=str(len(errors)))]
    lines += [f"- {each.record}: {each.code} {each.message}" for each in errors[:_MOST]]
    if len(errors) > _MOST:
        lines.append(word("and {number} more", number=str(len(errors) - _MOST)))
    return [*lines, word("brief check says more. F9: export a draft, with every page marked.")]


class Run(Protocol):
    """An export that is ready to start; may run in any thread."""

    def __call__(
        self,
        languages: tuple[DeckLanguage, ...],
        formats: tuple[Wanted, ...],
        out: str,
        announce: Callable[[str], None],
        cancelled: Callable[[], bool],
        *,
        draft: bool = False,
    ) -> Exported:
        """Make the files, tell each one's name before it is made, then write them together.

        A draft has every page marked, and no error holds it.
        """


@dataclass(frozen=True)
class DeckExport:
    """The export of one deck, as its workspace stands on the disk."""

    workspace: Workspace
    """The workspace, saved: the receipt holds the hashes of its files."""
    folder: DeckFolder
    """The deck."""

    def __call__(
        self,
        languages: tuple[DeckLanguage, ...],
        formats: tuple[Wanted, ...],
        out: str,
        announce: Callable[[str], None],
        cancelled: Callable[[], bool],
        *,
        draft: bool = False,
    ) -> Exported:
        """Make the files, tell each one's name before it is made, then write them together.

        Raises BriefError for what can't be laid out or written, Held for what breaks a rule unless
        it is a draft, and Cancelled; each time the old files are still there. Translations must be
        complete, as on the command line.
        """
        asked = jobs(self.folder, languages, tuple(each for each in FORMATS if each in formats))
        if not asked:
            raise BadUsage(
                "there is nothing to write: a memo is in one language, and needs a memo.toml",
                record=self.folder.deck.id,
                remedy="choose en or zh-Hant, or pptx",
            )
        drawer = _drawer(formats)
        refuse_wrong_sums(self.workspace)
        root = self.workspace.root
        vocabulary = Vocabulary.load(root / "translations", self.workspace.settings.units)
        if not draft:
            self._refuse_errors(vocabulary)
        exporter = Exporter(self.workspace, self.folder, vocabulary, draft=draft)

        def announce_or_stop(name: str) -> None:
            if cancelled():
                raise Cancelled
            announce(name)

        files: list[ExportedFile] = list(exporter.make(asked, announce_or_stop))
        warnings = exporter.warnings
        if drawer:
            day = str(self.folder.deck.date)
            [drawn], remarks = drawer.drawings([(day, files)], announce_or_stop)
            files += drawn
            warnings = [*warnings, *remarks]
        if cancelled():
            raise Cancelled
        folder = root / _expanded(out)
        receipt, left = with_earlier(exporter.receipt(files), root, folder)
        written = write_into(folder, [(file.name, file.data) for file in (*files, receipt)])
        names = tuple(_relative(Path(name), root) for name in written)
        return Exported(names, (*warnings, *left))

    def _refuse_errors(self, vocabulary: Vocabulary) -> None:
        from brief.checks.gate import errors_of

        errors = errors_of(self.workspace, (self.folder,), vocabulary)
        if errors:
            raise Held(errors)


def _drawer(formats: tuple[Wanted, ...]) -> "DeckDrawer | None":
    """Return what draws the slides where that is asked for; BadUsage where it can't."""
    pdf, png = "pdf-deck" in formats, "png" in formats
    if not (pdf or png):
        return None
    if "pptx" not in formats:
        raise BadUsage("PDF and pictures are drawn from the slides", remedy="choose slides too")
    from brief.export.drawn_decks import DeckDrawer

    return DeckDrawer.found(pdf=pdf, png=png)


def _expanded(out: str) -> Path:
    """Return a folder as typed, with `~` for the user's own."""
    try:
        return Path(out).expanduser()
    except RuntimeError as error:
        raise BadUsage(
            "there is no such user's folder", file=out, remedy="name another folder"
        ) from error


def _relative(path: Path, root: Path) -> str:
    """Return a path as short as it can be said in the workspace."""
    return str(path.relative_to(root) if path.is_relative_to(root) else path)
