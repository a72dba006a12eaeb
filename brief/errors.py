"""One family of errors: what happened, where, what to do, and the exit code for scripts."""


class BriefError(Exception):
    """An error that the user can act on, shown as one line: file: record: problem; remedy."""

    exit_code = 70

    def __init__(
        self,
        problem: str,
        *,
        file: object = None,
        record: str | None = None,
        remedy: str | None = None,
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.file = file
        """The file concerned, as the user would name it; may carry `:line`."""
        self.record = record
        """Id of the record concerned."""
        self.remedy = remedy
        """What to do about it, as an imperative."""

    def __str__(self) -> str:
        """Return the one line."""
        where = ": ".join(str(part) for part in (self.file, self.record) if part)
        line = f"{where}: {self.problem}" if where else self.problem
        return " ".join((f"{line}; {self.remedy}" if self.remedy else line).split())


class BadUsage(BriefError):
    """The command line or the settings are wrong."""

    exit_code = 2


class BadInput(BriefError):
    """A record, catalog or document can't be used as it is."""

    exit_code = 3


class Busy(BriefError):
    """Another brief holds the workspace, or has changed meanwhile what this one would write."""

    exit_code = 4


class DiskFailed(BriefError):
    """The disk or the terminal refused."""

    exit_code = 5


class ToolFailed(BriefError):
    """A program that brief calls, which is LibreOffice, failed or did not end."""

    exit_code = 5
