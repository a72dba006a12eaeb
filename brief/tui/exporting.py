"""Exporting a deck from the workbench: all of its files, or none."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from brief.errors import BadUsage
from brief.export.exporter import ExportedFile, Exporter, Format, jobs
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import DeckLanguage
from brief.model.workspace import DeckFolder, Workspace
from brief.store.atomic import write_into
from brief.store.sums import refuse_wrong_sums

if TYPE_CHECKING:  # the rules take a third of a second to load: too long for the start
    from brief.checks.running import Finding


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


class Run(Protocol):
    """An export that is ready to start; may run in any thread."""

    def __call__(
        self,
        languages: tuple[DeckLanguage, ...],
        formats: tuple[Format, ...],
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
        formats: tuple[Format, ...],
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
        asked = jobs(self.folder, languages, formats)
        if not asked:
            raise BadUsage(
                "there is nothing to write: a memo is in one language, and needs a memo.toml",
                record=self.folder.deck.id,
                remedy="choose en or zh-Hant, or pptx",
            )
        refuse_wrong_sums(self.workspace)
        if not draft:
            self._refuse_errors()
        root = self.workspace.root
        vocabulary = Vocabulary.load(root / "translations", self.workspace.settings.units)
        exporter = Exporter(self.workspace, self.folder, vocabulary, draft=draft)

        def announce_or_stop(name: str) -> None:
            if cancelled():
                raise Cancelled
            announce(name)

        files: list[ExportedFile] = list(exporter.files(asked, announce_or_stop))
        if cancelled():
            raise Cancelled
        folder = root / _expanded(out)
        written = write_into(folder, [(file.name, file.data) for file in files])
        return Exported(
            tuple(_relative(Path(name), root) for name in written), tuple(exporter.warnings)
        )

    def _refuse_errors(self) -> None:
        from brief.checks.gate import errors_of

        errors = errors_of(self.workspace, (self.folder,))
        if errors:
            raise Held(errors)


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
