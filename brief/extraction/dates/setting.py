"""What the dates of a paragraph leave for those after them: its year, month and day so far."""

from brief.extraction.dates.calendar import Day, Month
from brief.extraction.found import EDITION, DateExpression, Found


class Setting:
    """Where and when a paragraph stands in time after its last date."""

    def __init__(self, published_year: int | None) -> None:
        self._published_year = published_year
        self.year: int | None = None
        """Last year that was set: named itself, or by 去年 and the like."""
        self.year_month: int | None = None
        """Month that was named together with the year."""
        self.year_here = False
        """Whether the year was set in the same sentence."""
        self.months: dict[int, int] = {}
        """Years that months without one have had since the year was set."""
        self.dated: Day | None = None
        """Last date with a day."""
        self.dated_here = False
        """Whether that is the last date with a month in the same sentence."""
        self.month_here: Month | None = None
        """Last date with a month in the same sentence, if that has no day."""
        self._lasting: tuple[int | None, int | None] = (None, None)
        """Year and its month to fall back to when the sentence with a future year ends."""

    @property
    def here(self) -> Month | None:
        """Return the last month that was named in the same sentence."""
        return self.dated[:2] if self.dated and self.dated_here else self.month_here

    def begin_sentence(self) -> None:
        """Forget what holds for a sentence only."""
        self.year, self.year_month = self._lasting
        self.year_here = self.dated_here = False
        self.month_here = None

    def keep(
        self, found: Found, date: DateExpression, known: tuple[int, int | None, int | None]
    ) -> None:
        """Remember year, month and day of a date, as far as they are `known`."""
        year, month, day = known
        names_year = date.year is not None or date.year_shift is not None
        if names_year and date.end_year is None and date.part not in ("century", "decade"):
            self._keep_year(found, year, month)
        elif month is not None and date.month is not None:
            self.months[month] = year
        if month is None:
            return
        if day is not None:
            self.dated, self.dated_here, self.month_here = (year, month, day), True, None
        elif found.qualifier is None:
            self.month_here, self.dated_here = (year, month), False

    def _keep_year(self, found: Found, year: int, month: int | None) -> None:
        """Set the year; one to come holds for its sentence, a limit or an edition not at all."""
        if found.note == EDITION:
            return
        to_come = self._published_year is not None and year > self._published_year
        if to_come and found.qualifier is not None:
            return
        self.year, self.year_month, self.year_here, self.months = year, month, True, {}
        if not to_come:
            self._lasting = (year, month)
