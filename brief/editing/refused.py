"""What a deck does not allow, said in the program's own words so that it can be translated."""


class Refused(Exception):
    """A change that would leave the deck in a state that no file may have."""

    def __init__(self, message: str, **values: str) -> None:
        super().__init__(message)
        self.message = message
        """One of the program's words, in English; may hold `{name}`."""
        self.values = values
        """What stands in the place of each name."""


def no_deck_yet() -> Refused:
    """Return why nothing can be changed in a workspace without a deck."""
    return Refused("there is no deck yet; make one first")
